package org.tongbi.audit.synthetic;

import org.tongbi.indicator.Provider;

/** The kinds of provider that a facility counts among, as bits by ordinal. */
final class Kinds {
  private Kinds() {}

  static int of(FacilityKind kind, String level) {
    int kinds = bit(Provider.ALL);
    boolean state = kind.economicType().equals("11") || kind.economicType().equals("12");
    String category = kind.category();
    switch (category.charAt(0)) {
      case 'A' -> {
        kinds |= bit(Provider.HOSPITAL);
        kinds |= bit(state ? Provider.PUBLIC_HOSPITAL : Provider.PRIVATE_HOSPITAL);
        kinds |= level.equals("3") ? bit(Provider.TERTIARY_HOSPITAL) : 0;
        kinds |= level.equals("2") ? bit(Provider.SECONDARY_HOSPITAL) : 0;
        kinds |= category.startsWith("A2") ? bit(Provider.TCM) : 0;
      }
      case 'B', 'C', 'D' -> {
        kinds |= bit(Provider.PRIMARY_CARE);
        boolean run = kind.organizer().equals("1") || kind.organizer().equals("2");
        kinds |= run ? bit(Provider.PUBLIC_PRIMARY_CARE) : 0;
        kinds |= category.startsWith("B") ? bit(Provider.COMMUNITY_CENTER) : 0;
        kinds |= category.startsWith("C") ? bit(Provider.TOWNSHIP_HOSPITAL) : 0;
        kinds |= category.equals("D600") ? bit(Provider.VILLAGE_CLINIC) : 0;
      }
      case 'G' -> kinds |= bit(Provider.MATERNAL_CHILD);
      case 'J' -> kinds |= bit(Provider.CDC);
      default -> {}
    }
    return kinds;
  }

  static int bit(Provider provider) {
    return 1 << provider.ordinal();
  }
}

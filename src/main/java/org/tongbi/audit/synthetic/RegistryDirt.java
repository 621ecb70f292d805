package org.tongbi.audit.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Spoils some of the registry's lines; none of it changes what is true of a facility. */
final class RegistryDirt {
  private static final int SHARE = 150;

  private static final List<DefectKind> KINDS =
      List.of(
          DefectKind.REGION_OF_BUREAU,
          DefectKind.REGION_OLD,
          DefectKind.REGION_FLOAT,
          DefectKind.OLD_NAME_KEPT,
          DefectKind.VERSIONS_APART,
          DefectKind.CREDIT_BROKEN,
          DefectKind.CATEGORY_STRANGE,
          DefectKind.NAME_STRANGE);

  private final SyntheticOrder order;
  private final Territory territory;

  RegistryDirt(SyntheticOrder order, Territory territory) {
    this.order = order;
    this.territory = territory;
  }

  /**
   * A facility's lines in the end.
   *
   * @param defects what was planted
   */
  record Spoilt(List<RegistryVersion> versions, List<Defect> defects) {}

  Spoilt on(Life life, List<RegistryVersion> versions) {
    Chance chance = Chance.of(order.seed(), "registry", life.number);
    List<RegistryVersion> lines = new ArrayList<>(versions);
    List<Defect> defects = new ArrayList<>();
    if (life.cityRun) {
      defects.add(defect(DefectKind.RUN_BY_CITY, life, "run by the prefecture"));
    } else if (chance.perMille(SHARE)) {
      int turn = chance.below(KINDS.size());
      for (int i = 0; i < KINDS.size() && defects.isEmpty(); i++) {
        plant(KINDS.get((turn + i) % KINDS.size()), life, lines, defects);
      }
    }
    return new Spoilt(lines, defects);
  }

  private void plant(
      DefectKind kind, Life life, List<RegistryVersion> lines, List<Defect> defects) {
    RegistryVersion last = lines.get(lines.size() - 1);
    Set<String> regions =
        lines.stream().map(RegistryVersion::regionCode).collect(Collectors.toSet());
    switch (kind) {
      case REGION_OF_BUREAU -> {
        String county =
            territory.divisions().name(life.site.code(order.firstYear()), order.firstYear());
        if (regions.equals(Set.of(life.site.code(order.firstYear())))
            && last.name().startsWith(county)
            && life.movedOn == null) {
          String parent = territory.divisions().parent(last.regionCode(), order.firstYear());
          lines.replaceAll(line -> line.inRegion(parent));
          defects.add(defect(kind, life, "registered under " + parent));
        }
      }
      case REGION_OLD -> {
        if (regions.size() > 1 && life.movedOn == null && onlyCarriedOn(life)) {
          String first = lines.get(0).regionCode();
          lines.replaceAll(line -> line.inRegion(first));
          defects.add(defect(kind, life, "still " + first));
        }
      }
      case REGION_FLOAT -> {
        lines.replaceAll(line -> line.inRegion(line.regionCode() + ".0"));
        defects.add(defect(kind, life, "as a float"));
      }
      case OLD_NAME_KEPT -> {
        if (life.renamedOn != null && lines.size() == 2) {
          lines.set(0, lines.get(0).from(lines.get(0).validFrom(), null));
          defects.add(defect(kind, life, "the old name holds on"));
        }
      }
      case VERSIONS_APART -> {
        if (life.renamedOn != null && lines.size() == 2) {
          RegistryVersion first = lines.get(0);
          lines.set(0, first.from(first.validFrom(), first.validTo().minusDays(9)));
          defects.add(defect(kind, life, "nine days between two versions"));
        }
      }
      case CREDIT_BROKEN -> {
        if (!last.uscc().isEmpty()) {
          lines.replaceAll(line -> line.withCredit(Codes.brokenCredit(line.uscc())));
          defects.add(defect(kind, life, "a wrong check digit"));
        }
      }
      case CATEGORY_STRANGE -> {
        if (life.kind.category().startsWith("E")) {
          lines.replaceAll(line -> line.ofCategory("X900"));
          defects.add(defect(kind, life, "X900"));
        }
      }
      default -> {
        if (life.kind.code().equals("community_centre") && life.renamedOn == null) {
          lines.replaceAll(line -> line.called(line.name().replace("社区卫生服务中心", "中心卫生院")));
          defects.add(defect(kind, life, "a centre called a hospital"));
        }
      }
    }
  }

  /** Whether its county was only carried on under other codes; only then can anybody follow. */
  private boolean onlyCarriedOn(Life life) {
    for (int year = order.firstYear() + 1; year <= order.lastYear(); year++) {
      if (territory.after(life.site.code(year - 1), year).size() > 1) {
        return false;
      }
    }
    return true;
  }

  private static Defect defect(DefectKind kind, Life life, String what) {
    return new Defect(kind, life.code, "", "", what);
  }
}

package org.tongbi.audit.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Registry entries of facilities that never file: nowhere, and two that continue each other. */
final class Phantoms {
  /** A kind that owes nothing. */
  private static final FacilityKind KIND = FacilityKind.of("emergency_centre");

  private Phantoms() {}

  static RegistryDirt.Spoilt of(SyntheticOrder order, String home) {
    List<RegistryVersion> lines = new ArrayList<>();
    List<Defect> defects = new ArrayList<>();
    long number = 2L * order.facilities();
    RegistryVersion nowhere = version(order, number, home).inRegion("999999");
    lines.add(nowhere);
    defects.add(new Defect(DefectKind.REGION_STRANGE, nowhere.orgCode(), "", "", "999999"));
    RegistryVersion one = version(order, number + 1, home);
    RegistryVersion other = version(order, number + 2, home);
    lines.add(one.continuing(other.orgCode()));
    lines.add(other.continuing(one.orgCode()));
    for (RegistryVersion line : List.of(one, other)) {
      defects.add(
          new Defect(DefectKind.SUCCESSION_CYCLE, line.orgCode(), "", "", "each the other's heir"));
    }
    return new RegistryDirt.Spoilt(lines, defects);
  }

  private static RegistryVersion version(SyntheticOrder order, long number, String home) {
    String organisation = Codes.organisation(number);
    LocalDate opened = LocalDate.of(order.firstYear() - 3, 4, 1);
    return new RegistryVersion(
        Codes.institution(organisation, home, KIND),
        Codes.credit(organisation, home),
        "空名" + KIND.name() + number,
        "",
        home,
        KIND.category(),
        KIND.economicType(),
        KIND.organizer(),
        KIND.level(),
        "",
        "",
        "",
        "",
        opened,
        null,
        "1",
        opened,
        null,
        opened.plusDays(1).toString());
  }
}

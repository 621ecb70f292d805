package org.tongbi.facility.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tongbi.facility.RegistryEntry;

/** Registry entries for tests; what is not named is ordinary. */
final class Entries {
  private Entries() {}

  static RegistryEntry hospital() {
    return new RegistryEntry(
        "CODE",
        "",
        "云岭人民医院",
        List.of(),
        "330782",
        "A100",
        "11",
        "1",
        "2",
        "",
        "",
        "",
        "",
        Optional.of(LocalDate.parse("2001-01-01")),
        Optional.empty(),
        "1",
        Optional.of(LocalDate.parse("2015-01-01")),
        Optional.empty(),
        "2015-01-03",
        "registry.csv",
        "line 2");
  }

  /** With other cells: {@code column=value}, parted by {@code |}; {@code line} is its place. */
  static RegistryEntry hospital(String changes) {
    RegistryEntry entry = hospital();
    for (String change : changes.split("\\|", -1)) {
      String[] parts = change.strip().split("=", 2);
      entry =
          parts[0].equals("line")
              ? EntryFields.at(entry, "registry.csv", "line " + parts[1])
              : EntryFields.with(entry, parts[0], parts[1]);
    }
    return entry;
  }
}

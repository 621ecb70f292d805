package org.tongbi.region;

import java.util.Set;
import org.tongbi.csv.CsvTable;

/**
 * Another way to write a division (简称、别称).
 *
 * @param alias 新疆, 巴州, or a statistics code such as 110100
 * @param code the division meant
 * @param kind {@code short}, {@code one_character}, {@code shortened}, {@code pseudo_code}, {@code
 *     not_a_division}
 */
record RegionAlias(String alias, RegionCode code, String kind) {
  private static final Set<String> KINDS =
      Set.of("short", "one_character", "shortened", "pseudo_code", "not_a_division");

  RegionAlias {
    if (alias.isEmpty()) {
      throw new IllegalArgumentException("an alias is empty");
    }
    if (!KINDS.contains(kind)) {
      throw new IllegalArgumentException("kind \"" + kind + "\" is not known");
    }
  }

  boolean isPseudoCode() {
    return kind.equals("pseudo_code");
  }

  /** Whether it names a division in running text; one character never does. */
  boolean isName() {
    return kind.equals("short") || kind.equals("shortened");
  }

  static RegionAlias read(CsvTable.Row row) {
    return new RegionAlias(row.get("alias"), new RegionCode(row.get("code")), row.get("kind"));
  }
}

package org.tongbi.facility.naming;

import java.util.Locale;
import org.tongbi.csv.CsvTable;

/**
 * A word that names of facilities end with (机构类别词): 人民医院, 卫生院.
 *
 * @param kind words of one kind may name one facility
 * @param form how it stands to the other words of its kind
 * @param alone when a region and this word make a name
 * @param sought whether a text is searched for it
 */
record TypeWord(String word, String kind, Form form, Alone alone, boolean sought) {
  /** How a word stands to the others of its kind. */
  enum Form {
    /** A full way to write it. */
    SAME,
    /** A short way to write it. */
    ABBREVIATED,
    /** Another rank, or an older name. */
    DIFFERS
  }

  /** When a region and a word alone make a name. */
  enum Alone {
    /** Always: 县人民医院. */
    NAMES,
    /** Behind the unit's word or the region in full: 县医院. */
    BEHIND_UNIT,
    /** With a number only: 二附院. */
    BEHIND_ORDINAL,
    /** Never: a 卫生院 has its township's name. */
    NOTHING
  }

  static TypeWord read(CsvTable.Row row) {
    String sought = row.need("sought");
    if (!sought.equals("yes") && !sought.equals("no")) {
      throw row.complaint("sought \"" + sought + "\" is neither yes nor no");
    }
    return new TypeWord(
        row.need("word"),
        row.need("kind"),
        constant(Form.class, row, "form"),
        constant(Alone.class, row, "alone"),
        sought.equals("yes"));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, CsvTable.Row row, String column) {
    for (E value : type.getEnumConstants()) {
      if (value.name().toLowerCase(Locale.ROOT).equals(row.get(column))) {
        return value;
      }
    }
    throw row.complaint(column + " \"" + row.get(column) + "\" is not known");
  }
}

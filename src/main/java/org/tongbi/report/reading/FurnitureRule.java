package org.tongbi.report.reading;

import java.util.Objects;

/**
 * One line of the furniture list.
 *
 * @param kind the furniture that it finds
 * @param role how the words are used
 * @param words a word or, by the role, a pattern over a line without blanks in half-width form
 */
record FurnitureRule(Furniture.Kind kind, Role role, String words) {
  FurnitureRule {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(role, "role");
    if (words.isBlank()) {
      throw new IllegalArgumentException("the words are blank");
    }
  }

  /** How a rule's words are used. */
  enum Role {
    /** A label that by itself shows a record header: 索引号. */
    MARK,
    /** A label that belongs to a record header only beside a mark: 名称. */
    LABEL,
    /** A label that opens a byline: 发布时间. */
    FIELD,
    /** A pattern that a whole line is matched with. */
    LINE,
    /** Words of which, with brackets and bars, a whole line is made up: 打印 关闭窗口. */
    PHRASE,
    /** A pattern for what is cut from the end of a line of text. */
    ENDING,
    /** A pattern that a whole line is matched with, among the last lines only. */
    TAIL,
    /** A pattern for a line that, near the end, opens what follows the report. */
    CLOSING
  }
}

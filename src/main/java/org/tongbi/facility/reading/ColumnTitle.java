package org.tongbi.facility.reading;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell of a header, as it is looked up: {@code 1.总诊疗人次数（万人次）} is 总诊疗人次数 in 万人次.
 *
 * @param key in half width and lower case, without blanks, brackets, numbering and unit
 * @param unit the unit that it prints
 */
record ColumnTitle(String key, Optional<Unit> unit) {
  private static final Pattern BRACKETED =
      Pattern.compile("(.*)[(\\[【〔](?:计量)?(?:单位)?:?([^()\\[\\]【】〔〕]*)[)\\]】〕]");
  private static final Pattern BEHIND = Pattern.compile("(.*?)(?:[,;、]?(?:计量)?单位:?|[,/])([^,/:]+)");
  private static final Pattern LEFT_OUT = Pattern.compile("[\\s_()\\[\\]【】〔〕\"'“”:]+");

  static final ColumnTitle NONE = new ColumnTitle("", Optional.empty());

  ColumnTitle {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(unit, "unit");
  }

  static ColumnTitle of(String cell) {
    String text = plain(cell);
    if (text.isEmpty()) {
      return NONE;
    }
    for (Pattern pattern : new Pattern[] {BRACKETED, BEHIND}) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.matches()) {
        Optional<Unit> unit = Unit.of(matcher.group(2));
        if (unit.isPresent()) {
          return new ColumnTitle(key(matcher.group(1)), unit);
        }
      }
    }
    return new ColumnTitle(key(text), Optional.empty());
  }

  /** The unit of a cell that holds a unit alone, in brackets or not. */
  static Optional<Unit> unitAlone(String cell) {
    String text = plain(cell);
    return Unit.of(text)
        .or(() -> Optional.of(of(text)).filter(t -> t.key.isEmpty()).flatMap(t -> t.unit));
  }

  /** The key of a title without a unit. */
  static String key(String title) {
    String text = HeaderWords.standard().withoutFront(plain(title));
    return LEFT_OUT.matcher(text).replaceAll("");
  }

  private static String plain(String cell) {
    String text = Normalizer.normalize(CellText.clean(cell), Normalizer.Form.NFKC);
    StringBuilder solid = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!CellText.isBlank(text.charAt(i))) {
        solid.append(text.charAt(i));
      }
    }
    return solid.toString().toLowerCase(Locale.ROOT);
  }
}

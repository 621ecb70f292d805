package org.tongbi.facility.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbi.facility.AuditStatus;
import org.tongbi.facility.FilingPeriod;
import org.tongbi.issue.Issue;

/** Reads the cells that say whose row it is and what it is for: codes, periods, days, statuses. */
final class KeyCell {
  private static final Pattern SCIENTIFIC =
      Pattern.compile("[0-9](\\.[0-9]+)?E[+-]?[0-9]{1,2}|[0-9]+\\.[0-9]+E[+-]?[0-9]{1,2}");
  private static final Pattern FLOAT = Pattern.compile("([0-9]+)\\.0+");
  private static final Pattern ORG_CODE = Pattern.compile("[0-9A-Z-]{9,22}");
  private static final Pattern REGION_CODE = Pattern.compile("[0-9]{6}|[0-9]{9}|[0-9]{12}");
  private static final Pattern PERIOD =
      Pattern.compile("([0-9]{4})(?:年?|[-/]([0-9]{2})|年([0-9]{1,2})月|([0-9]{2})(?:\\.0)?)");
  private static final Pattern DAY =
      Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})|([0-9]{4})([0-9]{2})([0-9]{2})");
  private static final Pattern LOOSE_DAY =
      Pattern.compile("([0-9]{4})(?:-|/|\\.|年)([0-9]{1,2})(?:-|/|\\.|月)([0-9]{1,2})日?");
  private static final Pattern TIME =
      Pattern.compile(
          "([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:[.,][0-9]{1,9})?)?(Z|[+-][0-9]{2}(?::?[0-9]{2})?)?");

  /** Spreadsheets keep so many digits of a number and print zeros behind them. */
  private static final int SPREADSHEET_DIGITS = 15;

  private static final int REGION_DIGITS = 6;

  /** China keeps one time everywhere. */
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  /** The year by which registries say that something has no end. */
  private static final int NEVER = 9999;

  private static final int LONGEST_SHOWN = 40;

  private KeyCell() {}

  /** The code of an institution, in upper case. */
  static String orgCode(String column, String cell) throws CellProblem {
    String code = CellText.clean(cell).toUpperCase(Locale.ROOT);
    if (code.isEmpty()) {
      throw new CellProblem(Issue.BAD_CODE, column + " is blank");
    }
    notSpreadsheetDamage(column, code);
    if (!ORG_CODE.matcher(code).matches()) {
      throw bad(Issue.BAD_CODE, column, code, "is no code of 9 to 22 digits, letters and hyphens");
    }
    if (code.matches("[0-9]{21}")) {
      throw bad(Issue.BAD_CODE, column, code, "has 21 digits; a lost leading zero is not guessed");
    }
    return code;
  }

  private static void notSpreadsheetDamage(String column, String code) throws CellProblem {
    boolean rounded =
        code.length() > SPREADSHEET_DIGITS
            && code.matches("[0-9]+")
            && code.substring(SPREADSHEET_DIGITS).matches("0+");
    if (SCIENTIFIC.matcher(code).matches() || rounded) {
      throw bad(Issue.BAD_CODE, column, code, "was rounded by a spreadsheet; its digits are lost");
    }
  }

  /** Six digits: the division of a code that names a township or village too. */
  static String regionCode(String column, String cell) throws CellProblem {
    String code = withoutPointZero(CellText.clean(cell));
    if (!REGION_CODE.matcher(code).matches()) {
      throw bad(Issue.BAD_CODE, column, code, "is no region code of six digits");
    }
    return code.substring(0, REGION_DIGITS);
  }

  /** The text of a code that a program may have taken for a fraction: {@code 11.0}. */
  static String withoutPointZero(String code) {
    Matcher matcher = FLOAT.matcher(code);
    return matcher.matches() ? matcher.group(1) : code;
  }

  /** The social credit code in upper case, letters and digits kept as written; may be empty. */
  static String uscc(String column, String cell) throws CellProblem {
    String code = CellText.clean(cell).toUpperCase(Locale.ROOT);
    notSpreadsheetDamage(column, code);
    return code;
  }

  /** The period, in one of the forms that returns have. */
  static FilingPeriod period(String column, String cell) throws CellProblem {
    String text = CellText.clean(cell);
    Matcher matcher = PERIOD.matcher(text);
    if (matcher.matches()) {
      try {
        return new FilingPeriod(Integer.parseInt(matcher.group(1)), month(matcher));
      } catch (IllegalArgumentException e) {
        throw bad(Issue.BAD_PERIOD, column, text, "is no month or year that can be");
      }
    }
    throw bad(Issue.BAD_PERIOD, column, text, "is no period; write 2024-05 or 2024");
  }

  private static int month(Matcher matcher) {
    for (int group = 2; group <= matcher.groupCount(); group++) {
      if (matcher.group(group) != null) {
        int month = Integer.parseInt(matcher.group(group));
        if (month == FilingPeriod.WHOLE_YEAR) {
          throw new IllegalArgumentException("month 0");
        }
        return month;
      }
    }
    return FilingPeriod.WHOLE_YEAR;
  }

  /** A year alone. */
  static int year(String column, String cell) throws CellProblem {
    String text = withoutPointZero(CellText.clean(cell));
    try {
      FilingPeriod period = period(column, text);
      if (period.isYear()) {
        return period.year();
      }
    } catch (CellProblem e) {
      throw bad(Issue.BAD_PERIOD, column, text, "is no year; write 2024");
    }
    throw bad(Issue.BAD_PERIOD, column, text, "is a month, where a year is due; write 2024");
  }

  /** An ISO day or date-time; a day alone means its beginning, another offset its time in China. */
  static LocalDateTime moment(String column, String cell) throws CellProblem {
    String text = CellText.clean(cell);
    int split = Math.max(text.indexOf('T'), text.indexOf(' '));
    try {
      if (split < 0) {
        return day(DAY.matcher(text)).orElseThrow(() -> noMoment(column, text)).atStartOfDay();
      }
      LocalDate day =
          day(DAY.matcher(text.substring(0, split))).orElseThrow(() -> noMoment(column, text));
      Matcher time = TIME.matcher(text.substring(split + 1));
      if (!time.matches()) {
        throw noMoment(column, text);
      }
      LocalTime clock =
          LocalTime.of(
              Integer.parseInt(time.group(1)),
              Integer.parseInt(time.group(2)),
              time.group(3) == null ? 0 : Integer.parseInt(time.group(3)));
      LocalDateTime moment = day.atTime(clock);
      return time.group(4) == null
          ? moment
          : moment
              .atOffset(ZoneOffset.of(time.group(4)))
              .withOffsetSameInstant(CHINA)
              .toLocalDateTime();
    } catch (DateTimeException e) {
      throw noMoment(column, text);
    }
  }

  private static CellProblem noMoment(String column, String text) {
    return bad(
        Issue.BAD_DATE,
        column,
        text,
        "is no ISO day or time; write 2024-05-31 or 2024-05-31T08:30");
  }

  /**
   * A day of a registry, also as offices write it ({@code 2024/3/5}, {@code 2024年3月5日}), with or
   * without a time behind it; empty for a blank and for the year 9999, which stands for never.
   */
  static Optional<LocalDate> registryDay(String column, String cell) throws CellProblem {
    String text = optional(cell);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    int time = Math.max(text.indexOf('T'), text.indexOf(' '));
    boolean timed = time > 0 && text.substring(time + 1).matches("[0-9]{1,2}:[0-9:.]+");
    String date = timed ? text.substring(0, time) : text;
    try {
      Optional<LocalDate> day = day(DAY.matcher(date)).or(() -> day(LOOSE_DAY.matcher(date)));
      return Optional.of(day.orElseThrow(() -> noDay(column, text)))
          .filter(found -> found.getYear() != NEVER);
    } catch (DateTimeException e) {
      throw noDay(column, text);
    }
  }

  private static CellProblem noDay(String column, String text) {
    return bad(Issue.BAD_DATE, column, text, "is no day; write 2024-05-31");
  }

  private static Optional<LocalDate> day(Matcher matcher) {
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int first = matcher.group(1) != null ? 1 : 4;
    return Optional.of(
        LocalDate.of(
            Integer.parseInt(matcher.group(first)),
            Integer.parseInt(matcher.group(first + 1)),
            Integer.parseInt(matcher.group(first + 2))));
  }

  /** How far a return was approved. */
  static AuditStatus status(String column, String cell) throws CellProblem {
    String text = CellText.clean(cell);
    return AuditStatus.of(text)
        .orElseThrow(
            () -> bad(Issue.BAD_STATUS, column, text, "is none of 草稿, 退回, 上报, 县审, 市审 and 省审"));
  }

  /** A clean cell that may be empty; what people write for nothing is nothing. */
  static String optional(String cell) {
    String text = CellText.clean(cell);
    return HeaderWords.standard().isNothing(text) ? "" : text;
  }

  private static CellProblem bad(Issue reason, String column, String text, String why) {
    if (text.isEmpty()) {
      return new CellProblem(reason, column + " is blank");
    }
    String shown = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "..." : text;
    return new CellProblem(reason, column + " \"" + shown + "\" " + why);
  }
}

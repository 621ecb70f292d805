package org.tongbi.audit.synthetic;

import java.util.Locale;
import java.util.Optional;
import org.tongbi.indicator.Coded;
import org.tongbi.issue.Issue;

/** The kinds of dirt that are planted, each with the issue that tells of it. */
public enum DefectKind implements Coded {
  /** The same return twice. */
  DUPLICATE_SAME(Issue.DUPLICATE_SUBMISSION),
  /** Two returns of one moment that differ in one measure. */
  DUPLICATE_DIFFERENT(Issue.CONFLICTING_SUBMISSIONS),
  /** A wrong return, mended by another three months later. */
  CORRECTED_LATER(Issue.REVISED),
  /** A yearly form that differs from the sum of its months. */
  YEAR_DIFFERS(Issue.YEAR_MONTHS_DIFFER),
  /** A thousand times too much: yuan for thousands of yuan, say. */
  TIMES_THOUSAND(Issue.UNIT_SLIP),
  /** Ten thousand times too much. */
  TIMES_TEN_THOUSAND(Issue.UNIT_SLIP),
  /** A thousandth, cut to whole numbers. */
  PER_THOUSAND(Issue.UNIT_SLIP),
  /** A ten-thousandth: 万人 where people are asked for, so that a part of one stands there. */
  PER_TEN_THOUSAND(Issue.BAD_CELL),
  /** The sum since January in place of the month, for one measure. */
  CUMULATIVE_CELL(Issue.CUMULATIVE_AS_MONTHLY),
  /** The sum since January in place of the month, for all flows of the return. */
  CUMULATIVE_RETURN(Issue.CUMULATIVE_AS_MONTHLY),
  /** The sum since January from some month to December, for all flows. */
  CUMULATIVE_RUN(Issue.CUMULATIVE_AS_MONTHLY),
  /** January and February in February's return, January's being there. */
  FEBRUARY_DOUBLE(Issue.CUMULATIVE_AS_MONTHLY),
  /** January and February in February's return, January's being missing. */
  MONTHS_TOGETHER(Issue.MONTHS_TOGETHER),
  /** The month's own number where the sum since January is asked for. */
  MONTHLY_AS_CUMULATIVE(Issue.MONTHLY_AS_CUMULATIVE),
  /** A negative return that was meant as a correction. */
  NEGATIVE(Issue.NEGATIVE_VALUE),
  /** More bed days used than beds could hold. */
  BED_DAYS_IMPOSSIBLE(Issue.IMPOSSIBLE_RELATION),
  /** A part that exceeds its whole. */
  PART_ABOVE_WHOLE(Issue.IMPOSSIBLE_RELATION),
  /** Digits in full width. */
  FULL_WIDTH(null),
  /** Thousands marks. */
  THOUSANDS_MARKS(null),
  /** A tab behind each cell, against spreadsheets. */
  TRAILING_TAB(null),
  /** The period in another of the forms that are accepted. */
  PERIOD_FORM(null),
  /** … for less than half a unit. */
  BELOW_HALF(null),
  /** A draft or a returned form with other numbers, filed later. */
  DRAFT_LATER(null),
  /** 1,2345. */
  BROKEN_MARKS(Issue.BAD_CELL),
  /** O for 0. */
  LETTER_O(Issue.BAD_CELL),
  /** The code as a spreadsheet shows long numbers. */
  CODE_SCIENTIFIC(Issue.BAD_CODE),
  /** A period that is none. */
  PERIOD_BROKEN(Issue.BAD_PERIOD),
  /** A day that is none. */
  DATE_BROKEN(Issue.BAD_DATE),
  /** A status that is none. */
  STATUS_BROKEN(Issue.BAD_STATUS),
  /** More cells than columns. */
  ROW_TOO_LONG(Issue.BAD_ROW),
  /** A cell left blank. */
  BLANK_CELL(null),
  /** A month that was never filed. */
  MISSING_RETURN(null),
  /** A return that no bureau approved. */
  NOT_APPROVED(Issue.NOT_APPROVED),
  /** A total among the data. */
  TOTALS_ROW(Issue.TOTALS_ROW),
  /** A return of a code that the registry has not. */
  UNKNOWN_CODE(Issue.UNKNOWN_FACILITY),
  /** A stock of the yearly form that is the sum of its months. */
  STOCK_SUMMED(Issue.STOCK_SUMMED),
  /** Returns of a facility that has closed. */
  CLOSED_FILES(Issue.FACILITY_CLOSED),
  /** The closing facility and its receiver both file the month of the merger. */
  MERGED_MONTH_TWICE(Issue.MERGED_MONTH_TWICE),
  /** The receiver's yearly form includes the other back to January. */
  RECEIVER_FILES_YEAR(Issue.YEAR_MONTHS_DIFFER),
  /** A branch or a group's member files though its head files for it. */
  MEMBER_FILES(Issue.FILES_THROUGH_OTHER),
  /** A unit slip that the corrections file mends. */
  MENDED(Issue.CORRECTED),
  /** A correction that expects what is not there. */
  CORRECTION_STALE(Issue.CORRECTION_FAILED),
  /** Registered under the code of the bureau above, the county in its name. */
  REGION_OF_BUREAU(Issue.REGION_FROM_NAME),
  /** Run by the prefecture and registered under its code; true, and worth a word. */
  RUN_BY_CITY(Issue.REGION_NOT_COUNTY),
  /** Still registered under the code that its county had before. */
  REGION_OLD(Issue.REGION_CODE_OLD),
  /** The region's code as a float. */
  REGION_FLOAT(null),
  /** The version under the old name was never closed. */
  OLD_NAME_KEPT(Issue.VERSION_OVERLAP),
  /** A month between two versions. */
  VERSIONS_APART(Issue.VERSION_GAP),
  /** A social credit code with a wrong check digit. */
  CREDIT_BROKEN(Issue.USCC_INVALID),
  /** A category that the standard has not. */
  CATEGORY_STRANGE(Issue.CATEGORY_UNKNOWN),
  /** A community centre that is called a central township hospital. */
  NAME_STRANGE(Issue.CATEGORY_NAME_DIFFER),
  /** A facility in a region that never was. */
  REGION_STRANGE(Issue.UNKNOWN_REGION),
  /** Two facilities that continue each other. */
  SUCCESSION_CYCLE(Issue.SUCCESSION_CYCLE),
  /** No denominators for a county and year. */
  POPULATION_MISSING(Issue.DENOMINATOR_UNKNOWN),
  /** The denominators of one year under another year, which has its own. */
  POPULATION_WRONG_YEAR(Issue.REPEATED_ROW);

  private final Issue issue;

  DefectKind(Issue issue) {
    this.issue = issue;
  }

  /** The issue that must tell of it; empty where it is read without a word, or only missing. */
  public Optional<Issue> issue() {
    return Optional.ofNullable(issue);
  }

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

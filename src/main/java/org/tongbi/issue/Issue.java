package org.tongbi.issue;

import java.util.Locale;

/**
 * A thing found wrong or doubtful in an input or a figure.
 *
 * <p>The list is closed: tables carry the {@link #code()}, runs count by it, and a reader looks up
 * the {@link #remedy()}.
 */
public enum Issue {
  // Inputs that do not go through.
  EMPTY_FILE(Severity.REJECTED, "the file holds no text", "Supply the report's text again."),
  UNDECODABLE(
      Severity.REJECTED,
      "the bytes are text in no known encoding",
      "Save the file as UTF-8 or GB18030."),
  MALFORMED_JSON(
      Severity.REJECTED, "the line is not one JSON object", "Mend the line and run again."),
  MISSING_FIELD(
      Severity.REJECTED, "a required field is missing", "Add the field that the detail names."),
  BAD_METADATA(
      Severity.REJECTED,
      "stated metadata cannot be read",
      "Mend the field that the detail names, or leave it out."),
  UNSUPPORTED_FORMAT(
      Severity.REJECTED,
      "the file's format is not read",
      "Convert a report to txt, html or jsonl, facility records to csv or parquet."),
  UNREADABLE_FILE(
      Severity.REJECTED, "the file could not be opened", "Check the file and its permissions."),
  DOC_ID_CLASH(
      Severity.REJECTED,
      "another document of the same night has this id",
      "Give each document an id of its own."),
  READING_FAILED(
      Severity.REJECTED,
      "the grammar failed on the text",
      "Report the document; the rest of the night is not affected."),

  // Documents.
  WINDOW_UNDATED(
      Severity.WARNING,
      "nothing in text or metadata dates the document",
      "State window or published_on in a sidecar file."),
  WINDOW_INFERRED(
      Severity.NOTE,
      "the document's window was inferred, not stated",
      "Check period_evidence; state the window in a sidecar file where it is wrong."),
  WINDOW_CONFLICT(
      Severity.WARNING,
      "the evidence for the window disagrees",
      "Check period_evidence; state the window in a sidecar file."),
  REGION_UNKNOWN(
      Severity.WARNING, "no region could be recognised", "State region_code in a sidecar file."),
  REGION_AMBIGUOUS(
      Severity.WARNING,
      "the region's name fits several divisions",
      "State region_code in a sidecar file."),
  PRELIMINARY(
      Severity.NOTE,
      "the document calls its figures preliminary",
      "Prefer the final report where there is one."),
  TORN_NUMBER(
      Severity.WARNING,
      "digits stand on both sides of a line end, and nothing tells whether they are one number",
      "They and the rest of their clause were left out; put the sentence on one line."),
  WITHDRAWN(
      Severity.NOTE,
      "the corrections file takes the document back",
      "Read the reason in corrections; the text is kept and states nothing."),
  SUPERSEDED(
      Severity.NOTE,
      "a later version of the same text states some figures otherwise",
      "Read both; the later one counts, see duplicate_of."),
  NOT_YET_KNOWN(
      Severity.WITHHELD,
      "the document was published after the day that --as-of names",
      "Nothing; it counts in runs of a later day, or without --as-of."),
  PUBLICATION_UNKNOWN(
      Severity.WITHHELD,
      "nothing tells whether the document was published by the day that --as-of names",
      "State published_on in a sidecar file."),

  // Observations.
  OUT_OF_RANGE(
      Severity.WARNING,
      "the value lies outside the indicator's sanity range",
      "Read the sentence; the figure is as written."),
  RATE_ABOVE_100(
      Severity.WARNING,
      "a rate above one hundred per cent",
      "The denominator is a target or not what its name says."),
  PROSE_CONTRADICTION(
      Severity.WARNING,
      "the numbers beside the figure give another one",
      "Read the sentence; the table prose_check shows the sum."),
  PROSE_ROUNDING(
      Severity.NOTE,
      "the numbers beside the figure give it but for its last digit",
      "It was cut off or rounded otherwise; the table prose_check shows the sum."),
  DENOMINATOR_NOT_SAID(
      Severity.NOTE,
      "what the rate is a share of is not said beside it",
      "The table prose_check bounds it; compare only rates of one denominator."),
  UNIT_UNCLEAR(
      Severity.WARNING,
      "per cent or percentage points cannot be told apart",
      "Read the sentence before comparing."),
  STATED_IN_WORDS(
      Severity.NOTE,
      "the change is stated in words without a number",
      "Read the sentence; low and high are what such words are used for."),
  BASE_YEAR_END(
      Severity.NOTE,
      "the change is measured from the end of last year, not from a year ago",
      "It is no year-on-year change of this window; compare the levels."),
  PERIOD_UNKNOWN(
      Severity.WARNING, "the figure cannot be dated", "State the document's window in a sidecar."),
  SUBJECT_UNRESOLVED(
      Severity.NOTE,
      "the region or facility the figure is about was not resolved to a code",
      "The figure is kept and enters no cell."),

  // Cells and comparisons.
  CONFLICTING_VALUES(
      Severity.WARNING,
      "sources state different values for one cell",
      "Read the candidates; the rule names why one was chosen."),
  AREA_CHANGED(
      Severity.WITHHELD,
      "the region's area changed between the two windows",
      "Compare within the boundaries of one year."),
  REGION_NOT_IN_FORCE(
      Severity.NOTE,
      "the region's code was not in force in the window",
      "Check the region's history."),
  APPROXIMATE_VALUE(
      Severity.NOTE,
      "a value is approximate, so the change is known only between bounds",
      "Use change_low and change_high."),
  ZERO_BASE(
      Severity.WITHHELD,
      "the earlier value is zero, so no relative change exists",
      "Use the absolute change."),
  NEGATIVE_LEVEL(
      Severity.WITHHELD,
      "a level is below zero, so no relative change exists",
      "Use the absolute change."),
  TINY_BASE(
      Severity.NOTE,
      "the earlier value is so small that the relative change says little",
      "Use the absolute change."),
  STATED_COMPUTED_DIFFER(
      Severity.WARNING,
      "the stated change does not follow from the two levels",
      "Read both sentences; see gap and gap_cause."),
  CONFLICTING_CHANGES(
      Severity.WARNING,
      "sources state different changes for one cell",
      "Read the sentences; the rule names why one was chosen."),

  OUTLIER_HISTORY(
      Severity.WARNING,
      "the year-on-year figure stands out among the region's own of earlier years",
      "Read both sources; z_history tells how far."),
  OUTLIER_PEERS(
      Severity.WARNING,
      "the year-on-year figure stands out among those of the region's peers",
      "Read both sources; z_peers tells how far."),

  // Rows and cells that facilities file.
  UNKNOWN_LAYOUT(
      Severity.REJECTED,
      "the file has no header with the columns that its kind needs",
      "Give it the columns that the detail names."),
  BAD_CELL(
      Severity.REJECTED,
      "a cell holds no number of its measure",
      "Mend the cell in its file, or set it in the corrections file."),
  BAD_PERIOD(
      Severity.REJECTED, "the period is none that returns have", "Write it as 2024-05 or 2024."),
  BAD_CODE(
      Severity.REJECTED,
      "the code was damaged, by a spreadsheet for instance",
      "Export the column as text and file again."),
  BAD_DATE(Severity.REJECTED, "a date cannot be read", "Write it as 2024-05-31."),
  BAD_STATUS(
      Severity.REJECTED,
      "the audit status is none of the known ones",
      "Use one that README lists."),
  BAD_ROW(
      Severity.REJECTED,
      "the row has more or fewer cells than its header",
      "Mend the row's commas."),
  TOTALS_ROW(
      Severity.REJECTED,
      "the row is a total over other rows",
      "Nothing; totals are computed, never read."),
  UNKNOWN_FACILITY(
      Severity.REJECTED,
      "the registry has no facility of this code in this period",
      "Add the facility to the registry, or mend the code."),
  UNKNOWN_REGION(
      Severity.REJECTED, "no division has this code", "Use a six-digit code of that year."),
  REPEATED_ROW(
      Severity.REJECTED,
      "another row says the same or otherwise about the same thing",
      "Keep one of the rows that the detail names."),
  BAD_CORRECTION(
      Severity.REJECTED,
      "the entry of the corrections file cannot be read",
      "Mend what the detail names."),
  REPORT_CORRECTION_FAILED(
      Severity.REJECTED,
      "a correction of a report does not find what it expects, or names nothing that is there",
      "Withdraw the entry, or mend its locator and its expect."),
  CORRECTION_FAILED(
      Severity.REJECTED,
      "a correction does not find what it expects, or names nothing that is there",
      "Withdraw the entry, or mend its locator and its expect."),

  // The registry.
  NEVER_VALID(
      Severity.REJECTED,
      "the version of the facility holds for no day",
      "Mend valid_from and valid_to."),
  REGION_FROM_NAME(
      Severity.NOTE,
      "the code is that of the bureau above; the facility's name tells its county",
      "Register the county's code."),
  REGION_NOT_COUNTY(
      Severity.WARNING,
      "the code is no county's, so the facility counts in no county",
      "Register the county's code."),
  REGION_CODE_OLD(
      Severity.NOTE,
      "the code had ended; the one that followed it is used",
      "Register today's code."),
  VERSION_OVERLAP(
      Severity.WARNING,
      "two versions of the facility hold for the same days",
      "Close the earlier one; the later recorded counts."),
  VERSION_GAP(
      Severity.NOTE,
      "no version of the facility holds for some days",
      "The version before the gap is used for them."),
  CATEGORY_UNKNOWN(
      Severity.WARNING, "the category is none of WS 218", "Register one that the standard has."),
  CATEGORY_NAME_DIFFER(
      Severity.NOTE, "category and name speak of different kinds of institution", "Check both."),
  USCC_INVALID(
      Severity.WARNING, "the check digit of the social credit code is wrong", "Check the code."),
  SUCCESSION_CYCLE(
      Severity.WARNING,
      "facilities continue one another in a circle",
      "Mend successor_of; each code stands for itself."),

  // Returns.
  DUPLICATE_SUBMISSION(
      Severity.NOTE, "the same return was filed more than once", "Nothing; it counts once."),
  CONFLICTING_SUBMISSIONS(
      Severity.WITHHELD,
      "two returns of equal standing state different figures",
      "Have the facility file again, or withdraw one in the corrections file."),
  REVISED(Severity.NOTE, "a later return replaced the figure", "Nothing; the later counts."),
  NOT_APPROVED(
      Severity.WARNING, "no bureau has approved the return", "Have it approved; it counts so far."),
  NEGATIVE_VALUE(
      Severity.WITHHELD,
      "the figure is negative: a correction of some other month",
      "Have that month filed again."),
  UNIT_SLIP(
      Severity.WITHHELD,
      "the figure is a thousand or ten thousand times off the facility's own history",
      "Check the unit; set the figure in the corrections file."),
  CUMULATIVE_AS_MONTHLY(
      Severity.WITHHELD,
      "the figure looks like the sum since January, filed for one month",
      "Have the month filed again, or set it in the corrections file."),
  MONTHLY_AS_CUMULATIVE(
      Severity.WITHHELD,
      "a figure that counts from January fell within the year",
      "Have the month filed again with the sum since January."),
  MONTHS_TOGETHER(
      Severity.WITHHELD,
      "one month is missing and its neighbour looks like both",
      "Have both months filed."),
  FACILITY_CLOSED(
      Severity.WITHHELD,
      "the facility had closed, or not opened yet",
      "Check the registry's closed_on and opened_on."),
  MERGED_MONTH_TWICE(
      Severity.WITHHELD,
      "the closing facility filed for a month that its successor filed too",
      "Nothing; the successor's return covers the month."),
  FILES_THROUGH_OTHER(
      Severity.WITHHELD,
      "the registry says that another facility files for this one",
      "Nothing; it is in that one's return. Else mend files_through."),
  IMPOSSIBLE_RELATION(
      Severity.WITHHELD,
      "the figure cannot stand beside another of the same return",
      "Check both; set one in the corrections file."),
  STOCK_SUMMED(
      Severity.WITHHELD,
      "a stock of a yearly return is the sum of its months",
      "Have the year filed again with the value of 31 December."),
  YEAR_MONTHS_DIFFER(
      Severity.WARNING,
      "the yearly return differs by more than 2 % from the sum of the months",
      "Nothing; the months count. Read both."),
  CORRECTED(Severity.NOTE, "the corrections file set the figure", "Read the reason in that file."),

  // Figures made of returns.
  INCOMPLETE(
      Severity.WITHHELD,
      "not all returns that are due count, so the sum is a part of the whole",
      "See completeness; compare like for like."),
  DENOMINATOR_UNKNOWN(
      Severity.WITHHELD,
      "the denominators table has no number for the region and year",
      "Add it to the population file.");

  private final Severity severity;
  private final String meaning;
  private final String remedy;

  Issue(Severity severity, String meaning, String remedy) {
    this.severity = severity;
    this.meaning = meaning;
    this.remedy = remedy;
  }

  /** The code as tables carry it, in lower case: {@code window_undated}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Severity severity() {
    return severity;
  }

  /** What is wrong, as the end of a sentence. */
  public String meaning() {
    return meaning;
  }

  /** What a user can do about it, as a sentence. */
  public String remedy() {
    return remedy;
  }
}

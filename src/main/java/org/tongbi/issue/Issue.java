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
      Severity.REJECTED, "the file's format is not read", "Convert it to txt, html or jsonl."),
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
  SUPERSEDED(
      Severity.NOTE,
      "a later version of the same text states some figures otherwise",
      "Read both; the later one counts, see duplicate_of."),

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
  STATED_COMPUTED_DIFFER(
      Severity.WARNING,
      "the stated change does not follow from the two levels",
      "Read both sentences; see gap and gap_cause."),
  CONFLICTING_CHANGES(
      Severity.WARNING,
      "sources state different changes for one cell",
      "Read the sentences; the rule names why one was chosen.");

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

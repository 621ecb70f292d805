package org.tongbi.facility.reading;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.tongbi.csv.CsvText;
import org.tongbi.facility.Correction;
import org.tongbi.facility.Measures;
import org.tongbi.issue.Issue;

/**
 * Reads an entry of the corrections file; whether it finds what it names is seen later.
 *
 * <p>A file that tells what stands in fields today is a review (复核): a row without a decision says
 * nothing, and what is expected of a field stands in the column that tells what it is now.
 */
final class CorrectionCells implements RowReader.Cells {
  private static final String ONLY_IN_REVIEWS = "now_value";
  private static final String ACTION = "action";
  private static final Set<String> TARGETS =
      Set.of("document", "observation", "return", "facility", Correction.REJECTED);
  private static final Set<String> ACTIONS = Set.of("withdraw", "set", Correction.KEEP);

  /** How a review may be filled in in Chinese. */
  private static final Map<String, String> IN_CHINESE =
      Map.of("撤回", "withdraw", "改为", "set", "保留", Correction.KEEP);

  private final Layout layout;

  CorrectionCells(Layout layout) {
    this.layout = layout;
  }

  @Override
  public void read(String[] cells, RowReader.Place place, Consumer<Filed> out) throws CellProblem {
    boolean review = layout.keys().containsKey(ONLY_IN_REVIEWS);
    if (review && cell(cells, ACTION).isEmpty()) {
      return;
    }
    String target = oneOf("target", cell(cells, "target"), TARGETS);
    String given = cell(cells, ACTION);
    String action = oneOf(ACTION, IN_CHINESE.getOrDefault(given, given), ACTIONS);
    if (target.equals(Correction.REJECTED) && !action.equals(Correction.KEEP)) {
      throw failed(
          "what was rejected can only be left out (keep); to take it in, mend the file and run"
              + " again");
    }
    String locator = cell(cells, "locator");
    String reason = cell(cells, "reason");
    if (reason.isEmpty()) {
      throw failed("reason is blank; an entry without a reason mends nothing");
    }
    out.accept(
        new Filed.Mending(
            new Correction(
                target,
                located(target, locator),
                action,
                cell(cells, "field"),
                cell(cells, "value"),
                expected(cells, review),
                reason,
                cell(cells, "reference"),
                place.sourceUri(),
                place.locator())));
  }

  /** What is to be found there today; a review tells it of each field by itself. */
  private String expected(String[] cells, boolean review) {
    String expect = cell(cells, "expect");
    return review && expect.isEmpty() ? cell(cells, "now_" + cell(cells, "field")) : expect;
  }

  private String cell(String[] cells, String column) {
    // Before a sign of a formula an apostrophe is the spreadsheet's guard, not the text's.
    return CsvText.unguarded(CellText.stripped(layout.cell(cells, column)));
  }

  private static String oneOf(String column, String cell, Set<String> known) throws CellProblem {
    if (!known.contains(cell)) {
      throw failed(
          column
              + " \""
              + cell
              + "\" is none of "
              + String.join(", ", known.stream().sorted().toList()));
    }
    return cell;
  }

  /** The locator, with the parts that its target asks for, in the form in which rows have them. */
  private static String located(String target, String locator) throws CellProblem {
    if (locator.isEmpty()) {
      throw failed("locator is blank");
    }
    try {
      switch (target) {
        case "facility" -> {
          return KeyCell.orgCode("org_code", locator);
        }
        case "return" -> {
          return ofReturn(locator);
        }
        case "observation" -> {
          if (!locator.matches(".+:[0-9]+")) {
            throw failed("locator \"" + locator + "\" is not doc_id:start");
          }
          return locator;
        }
        default -> {
          return locator;
        }
      }
    } catch (CellProblem e) {
      throw failed(e.getMessage());
    }
  }

  private static String ofReturn(String locator) throws CellProblem {
    // A period may have a slash of its own: 2024/05.
    int first = locator.indexOf('/');
    int last = locator.lastIndexOf('/');
    if (first < 0 || first == last) {
      throw failed("locator \"" + locator + "\" is not org_code/period/measure");
    }
    String code = KeyCell.orgCode("org_code", locator.substring(0, first));
    String period = KeyCell.period("period", locator.substring(first + 1, last)).toString();
    String measure = locator.substring(last + 1).strip();
    if (Measures.standard().find(measure).isEmpty()) {
      throw failed("there is no measure \"" + measure + "\"");
    }
    return code + "/" + period + "/" + measure;
  }

  private static CellProblem failed(String detail) {
    return new CellProblem(Issue.BAD_CORRECTION, detail);
  }
}

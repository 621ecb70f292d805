package org.tongbi.facility.reading;

import java.util.Set;
import java.util.function.Consumer;
import org.tongbi.facility.Correction;
import org.tongbi.facility.Measures;
import org.tongbi.issue.Issue;

/** Reads an entry of the corrections file; whether it finds what it names is seen later. */
final class CorrectionCells implements RowReader.Cells {
  private static final Set<String> TARGETS =
      Set.of("document", "observation", "return", "facility");
  private static final Set<String> ACTIONS = Set.of("withdraw", "set");

  private final Layout layout;

  CorrectionCells(Layout layout) {
    this.layout = layout;
  }

  @Override
  public void read(String[] cells, RowReader.Place place, Consumer<Filed> out) throws CellProblem {
    String target = oneOf("target", cell(cells, "target"), TARGETS);
    String action = oneOf("action", cell(cells, "action"), ACTIONS);
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
                cell(cells, "expect"),
                reason,
                cell(cells, "reference"),
                place.sourceUri(),
                place.locator())));
  }

  private String cell(String[] cells, String column) {
    return CellText.stripped(layout.cell(cells, column));
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

package org.tongbi.facility.reading;

import java.util.function.Consumer;
import org.tongbi.facility.AuditStatus;
import org.tongbi.facility.CellState;
import org.tongbi.facility.FilingPeriod;
import org.tongbi.facility.Measures;
import org.tongbi.facility.Submission;
import org.tongbi.issue.Issue;

/** Reads a row of returns: whose and when, and every measure of the form. */
final class ReturnCells implements RowReader.Cells {
  private final Layout layout;
  private final int[] measures;
  private final int count = Measures.standard().all().size();

  ReturnCells(Layout layout) {
    this.layout = layout;
    this.measures =
        layout.numbers().stream()
            .mapToInt(column -> Measures.standard().require(column.code()).index())
            .toArray();
  }

  @Override
  public void read(String[] cells, RowReader.Place place, Consumer<Filed> out) throws CellProblem {
    String orgCode = KeyCell.orgCode("org_code", layout.cell(cells, "org_code"));
    FilingPeriod period = KeyCell.period("period", layout.cell(cells, "period"));
    var submittedAt = KeyCell.moment("submitted_at", layout.cell(cells, "submitted_at"));
    AuditStatus status = KeyCell.status("audit_status", layout.cell(cells, "audit_status"));
    long[] values = new long[count];
    byte[] states = new byte[count];
    for (int i = 0; i < measures.length; i++) {
      NumberColumn column = layout.numbers().get(i);
      FiledNumber number = column.read(cells[column.index()]);
      values[measures[i]] = number.value();
      states[measures[i]] = (byte) number.state().ordinal();
      if (number.state() == CellState.UNREADABLE) {
        out.accept(
            place.refused(column.code(), Issue.BAD_CELL, number.problem(), cells[column.index()]));
      }
    }
    out.accept(
        new Filed.Return(
            new Submission(
                orgCode,
                period,
                submittedAt,
                status,
                place.sourceUri(),
                place.locator(),
                values,
                states)));
  }
}

package org.tongbi.facility.effective;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.tongbi.facility.Measure;
import org.tongbi.issue.Issue;

/**
 * What is to be said of one cell.
 *
 * @param value the effective figure in ten-thousandths, also where it is withheld; empty where
 *     there is none
 * @param revision how many submissions stated another figure before
 */
public record CellNote(Measure measure, OptionalLong value, int revision, List<Issue> issues) {
  public CellNote {
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(value, "value");
    issues = List.copyOf(issues);
  }
}

package org.tongbi.facility.reading;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.tongbi.issue.Issue;
import org.tongbi.source.Outcome;

/** Reads the rows of one file, whose columns are known, into what they say. */
public final class RowReader {
  /** Reads the cells of a row into what it says. */
  interface Cells {
    /** Reads one row; a problem refuses all of it. */
    void read(String[] cells, Place place, Consumer<Filed> out) throws CellProblem;
  }

  /** A row's place, for what is said about it. */
  record Place(String sourceUri, String locator) {
    Place {
      Objects.requireNonNull(sourceUri, "sourceUri");
      Objects.requireNonNull(locator, "locator");
    }

    /** A refusal of the row, or of a cell of it that {@code column} names. */
    Filed refused(String column, Issue reason, String detail, String excerpt) {
      String where = column.isEmpty() ? locator : locator + " " + column;
      return new Filed.Refused(new Outcome.Rejection(sourceUri, where, reason, detail, excerpt));
    }
  }

  private final String sourceUri;
  private final Layout layout;
  private final Cells cells;
  private final TotalsRow totals;
  private long kept;
  private long refused;

  RowReader(String sourceUri, Layout layout) {
    this.sourceUri = sourceUri;
    this.layout = layout;
    this.totals = new TotalsRow(layout);
    this.cells =
        switch (layout.kind()) {
          case RETURNS -> new ReturnCells(layout);
          case REGISTRY -> new RegistryCells(layout);
          case POPULATION -> new PopulationCells(layout);
          case CORRECTIONS -> new CorrectionCells(layout);
        };
  }

  /**
   * The reader of a file whose columns have names and no lines above them, as Parquet has.
   *
   * @throws IllegalArgumentException with the reason where columns that are needed are missing
   */
  public static RowReader ofNames(String sourceUri, FilingKind kind, List<String> names) {
    try {
      return new RowReader(sourceUri, Header.ofNames(kind, names.toArray(String[]::new)));
    } catch (CellProblem e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** The columns that are not read. */
  public List<String> ignoredColumns() {
    return layout.ignored();
  }

  /** Reads a row of as many cells as the file has columns; refuses it where it must. */
  public void read(String[] row, String locator, Consumer<Filed> out) {
    Place place = new Place(sourceUri, locator);
    if (totals.isTotal(row)) {
      refused++;
      out.accept(place.refused("", Issue.TOTALS_ROW, totals.detail(row), String.join(",", row)));
      return;
    }
    try {
      cells.read(row, place, out);
      kept++;
    } catch (CellProblem e) {
      refused++;
      out.accept(place.refused("", e.reason(), e.getMessage(), String.join(",", row)));
    }
  }

  /** Counts a row that could not be read as one of the file's. */
  void countRefused() {
    refused++;
  }

  /** How many rows were read. */
  public Filed.Counted counted() {
    return new Filed.Counted(sourceUri, kept, refused);
  }
}

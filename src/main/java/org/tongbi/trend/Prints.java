package org.tongbi.trend;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.tongbi.indicator.Qualifier;

/** Finds among the candidates of two cells what tells the cause of a gap. */
final class Prints {
  private Prints() {}

  /**
   * What documents print beside the chosen levels.
   *
   * @param level the later cell with its {@code candidates}; null where there is none
   * @param prior the earlier cell likewise
   * @param stated the chosen stated change; null where there is none
   */
  static GapEvidence evidence(Row level, Row prior, Row stated) {
    if (stated == null) {
      return GapEvidence.NONE;
    }
    String document = stated.getAs("doc_id");
    Boolean otherScope = stated.getAs("other_scope");
    List<Bounded> others = new ArrayList<>();
    TreeSet<BigDecimal> values = new TreeSet<>();
    if (prior != null) {
      BigDecimal chosen = prior.getAs("value");
      values.add(chosen);
      for (Row print : candidates(prior)) {
        boolean exact = Qualifier.EXACT.code().equals(print.getAs("qualifier"));
        if (exact && values.add(print.getAs("value"))) {
          others.add(bounded(print));
        }
      }
    }
    return new GapEvidence(
        of(document, level), of(document, prior), others, values.size(), otherScope);
  }

  /** The first level of a cell that a document prints. */
  private static Optional<Bounded> of(String document, Row cell) {
    if (cell != null) {
      for (Row print : candidates(cell)) {
        if (document.equals(print.getAs("doc_id"))) {
          return Optional.of(bounded(print));
        }
      }
    }
    return Optional.empty();
  }

  private static List<Row> candidates(Row cell) {
    return cell.getList(cell.fieldIndex("candidates"));
  }

  private static Bounded bounded(Row figure) {
    return new Bounded(figure.getAs("value"), figure.getAs("low"), figure.getAs("high"));
  }
}

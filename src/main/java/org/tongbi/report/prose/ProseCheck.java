package org.tongbi.report.prose;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tongbi.provenance.Span;

/**
 * A stated figure set against the numbers beside it (核算). Nothing is corrected by it.
 *
 * @param span the stated figure with its unit, in code points of the document's text
 * @param statedText the text of that span
 * @param stated the figure as stated
 * @param unit its unit's word; empty where none is printed
 * @param recomputed what the operands give within their rounding; empty where none were found
 * @param implied within what the number that is not said must lie; empty where nothing is missing
 * @param operands the numbers it was set against, in their order in the sum
 * @param sentence the sentence that holds the figure, in code points of the document's text
 * @param evidence in words, what was computed from what
 */
public record ProseCheck(
    Relation relation,
    Verdict verdict,
    Span span,
    String statedText,
    BigDecimal stated,
    String unit,
    Optional<Interval> recomputed,
    Optional<Interval> implied,
    List<Operand> operands,
    Span sentence,
    String evidence) {
  public ProseCheck {
    Objects.requireNonNull(relation, "relation");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(statedText, "statedText");
    Objects.requireNonNull(stated, "stated");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(recomputed, "recomputed");
    Objects.requireNonNull(implied, "implied");
    operands = List.copyOf(operands);
    Objects.requireNonNull(sentence, "sentence");
    if (evidence.isBlank()) {
      throw new IllegalArgumentException("a check says what it computed");
    }
    if (verdict == Verdict.DENOMINATOR_NOT_SAID && implied.isEmpty()) {
      throw new IllegalArgumentException("a denominator that is not said has bounds");
    }
  }
}

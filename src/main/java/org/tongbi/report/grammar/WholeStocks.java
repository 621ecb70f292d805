package org.tongbi.report.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tongbi.indicator.Accrual;
import org.tongbi.indicator.Indicator;
import org.tongbi.indicator.IndicatorKind;
import org.tongbi.indicator.Statistic;
import org.tongbi.indicator.Status;

/**
 * Leaves out a count of a kind where the document presents another number as the whole of it.
 *
 * <p>745 village clinics are the region's; 540 that offer a service are a part of them.
 */
final class WholeStocks {
  private WholeStocks() {}

  static List<Draft> only(List<Draft> drafts, Scopes scopes) {
    Map<List<Object>, Integer> presented = new HashMap<>();
    for (Draft draft : drafts) {
      if (isStockCount(draft, scopes)) {
        presented.merge(cell(draft), draft.whole(), Math::max);
      }
    }
    List<Draft> kept = new ArrayList<>();
    Draft before = null;
    for (Draft draft : drafts) {
      boolean part =
          isStockCount(draft, scopes)
              && (draft.whole() < presented.get(cell(draft)) || isPartOf(before, draft));
      if (!part) {
        kept.add(draft);
      }
      before = draft;
    }
    return kept;
  }

  /** 三级医院229个(其中三级甲等医院133个): a part for which there is no kind of its own. */
  private static boolean isPartOf(Draft before, Draft draft) {
    return before != null
        && draft.among()
        && draft.head().provider().isPresent()
        && before.sentence() == draft.sentence()
        && before.statistic() == Statistic.LEVEL
        && cell(before).equals(cell(draft))
        && draft.quantity().value().compareTo(before.quantity().value()) < 0;
  }

  private static boolean isStockCount(Draft draft, Scopes scopes) {
    Indicator indicator = draft.head().indicator();
    return scopes.isResource(indicator.topic())
        && indicator.kind() == IndicatorKind.COUNT
        && indicator.accrual() == Accrual.STOCK
        && draft.statistic() == Statistic.LEVEL
        && draft.status() == Status.ACTUAL;
  }

  private static List<Object> cell(Draft draft) {
    return List.of(
        draft.head().indicator().code(),
        draft.population(),
        draft.provider(),
        draft.subject(),
        draft.period());
  }
}

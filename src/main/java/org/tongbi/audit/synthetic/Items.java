package org.tongbi.audit.synthetic;

import java.util.List;
import java.util.Set;
import org.tongbi.facility.Measure;
import org.tongbi.facility.Measures;

/** The measures by the places that they have in arrays. */
final class Items {
  static final List<Measure> ALL = Measures.standard().all();
  static final int COUNT = ALL.size();

  /** Asked for by the yearly form alone. */
  private static final Set<String> YEARLY =
      Set.of("visits_home", "surgeries", "beds_authorized", "exams", "signed_key", "staff_total");

  private static final boolean[] IS_YEARLY = new boolean[COUNT];

  static {
    YEARLY.forEach(code -> IS_YEARLY[index(code)] = true);
  }

  private Items() {}

  static int index(String code) {
    return Measures.standard().require(code).index();
  }

  static boolean isYearly(int measure) {
    return IS_YEARLY[measure];
  }

  static boolean isMoney(int measure) {
    return ALL.get(measure).per() > 1;
  }
}

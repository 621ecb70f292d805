package org.tongbi.oracle.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongbi.region.AreaComparison;
import org.tongbi.region.RegionCode;
import org.tongbi.region.Regions;

/** Two readings of the tables of divisions say the same of all units and years. */
class LandTest {
  private static final int FIRST_YEAR = 2006;
  private static final int LAST_YEAR = 2025;

  @Test
  void whatEveryUnitWasOneYearBeforeIsToldAlike() {
    Land land = new Land();
    List<String> differences = new ArrayList<>();
    int changed = 0;
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      for (String code : land.codes()) {
        Land.Before before = land.before(code, year);
        AreaComparison area = Regions.standard().compareArea(new RegionCode(code), year - 1, year);
        Land.Before program =
            area instanceof AreaComparison.Same same
                ? new Land.Before(same.earlierCode().digits(), null)
                : new Land.Before(null, ((AreaComparison.Changed) area).reason());
        if (!before.equals(program)) {
          differences.add(code + " in " + year + ": " + program + ", oracle " + before);
        }
        changed += before.code() == null ? 1 : 0;
      }
    }

    assertThat(differences).isEmpty();
    assertThat(changed).isGreaterThan(100);
  }
}

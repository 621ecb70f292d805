package org.tongbi.audit.synthetic;

import java.util.List;

/** Adds to those that file for others what the others had. */
final class Joined {
  private final List<Life> lives;
  private final Series.Epidemic epidemic;
  private final long seed;

  Joined(List<Life> lives, Series.Epidemic epidemic, long seed) {
    this.lives = lives;
    this.epidemic = epidemic;
    this.seed = seed;
  }

  void addUp() {
    for (Life life : lives) {
      if (life.kind.code().equals("bureau")) {
        life.values[Items.index("proxied_clinic_visits")] = new long[life.calendar.months()];
        life.values[Items.index("proxied_count")] = new long[life.calendar.months()];
      }
    }
    for (Life life : lives) {
      if (life.mergedInto != null) {
        add(life, life.mergedInto, life.mergedAt());
      } else if (life.filesThrough != null && life.kind.files()) {
        add(life, life.filesThrough, life.calendar.of(life.filesThroughFrom));
      } else if (life.filesThrough != null) {
        boolean village = life.kind.code().equals("village_room");
        proxy(life, village ? "proxied_village_visits" : "proxied_clinic_visits");
      }
    }
  }

  private static void add(Life from, Life to, int month) {
    for (int i = 0; i < Items.COUNT; i++) {
      if (from.values[i] != null && to.values[i] != null) {
        for (int t = month; t < to.values[i].length; t++) {
          to.values[i][t] += from.values[i][t];
        }
      }
    }
  }

  private void proxy(Life life, String measure) {
    long[] visits = Series.visits(life, Chance.of(seed, "proxied", life.number), epidemic);
    Life to = life.filesThrough;
    int at = Items.index(measure);
    int count = Items.index("proxied_count");
    for (int i : new int[] {at, count}) {
      if (to.values[i] == null) {
        to.values[i] = new long[visits.length];
      }
    }
    for (int t = 0; t < visits.length; t++) {
      to.values[at][t] += visits[t];
      to.values[count][t]++;
    }
  }
}

package org.tongbi.audit.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tongbi.csv.CsvTable;
import org.tongbi.facility.Derivation;
import org.tongbi.facility.Derivations;
import org.tongbi.facility.Measure;
import org.tongbi.facility.Measures;

/** Which measures are added to one another anywhere, so that one may be told from the others. */
final class MeasureGroups {
  private static final MeasureGroups STANDARD = new MeasureGroups();

  private final int[] group;
  private final Map<Measure, List<Measure>> sums = new TreeMap<>((a, b) -> a.index() - b.index());

  private MeasureGroups() {
    Measures measures = Measures.standard();
    group = new int[measures.all().size()];
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
    }
    CsvTable.resource(MeasureGroups.class, "sums.csv")
        .requireColumns("whole", "parts")
        .rows(
            row -> {
              Measure whole = measures.require(row.need("whole"));
              List<Measure> parts = row.list("parts").stream().map(measures::require).toList();
              sums.put(whole, parts);
              parts.forEach(part -> join(whole, part));
              return row;
            });
    for (Derivation derivation : Derivations.standard().all()) {
      for (Side side : Side.of(derivation)) {
        List<Measure> added = side.measures();
        added.forEach(measure -> join(added.get(0), measure));
      }
    }
  }

  static MeasureGroups standard() {
    return STANDARD;
  }

  /** The number of a measure's group. */
  int of(Measure measure) {
    return group[measure.index()];
  }

  /** The measures of a group in their order. */
  List<Measure> members(int number) {
    List<Measure> members = new ArrayList<>();
    for (Measure measure : Measures.standard().all()) {
      if (of(measure) == number) {
        members.add(measure);
      }
    }
    return members;
  }

  /** The numbers of all groups. */
  List<Integer> all() {
    return Measures.standard().all().stream().map(this::of).distinct().sorted().toList();
  }

  /** The measures that are the sum of others of the same return, with those. */
  Map<Measure, List<Measure>> sums() {
    return sums;
  }

  private void join(Measure one, Measure other) {
    int from = Math.max(of(one), of(other));
    int to = Math.min(of(one), of(other));
    for (int i = 0; i < group.length; i++) {
      group[i] = group[i] == from ? to : group[i];
    }
  }
}

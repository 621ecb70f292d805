package org.tongbi.audit.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.tongbi.facility.Derivation;
import org.tongbi.facility.Derivations;
import org.tongbi.facility.Measure;
import org.tongbi.facility.Part;

/**
 * What a figure of a region is made of: a sum over facilities, above or below the line.
 *
 * <p>Who knows a ratio and one of its sides knows the other, so that a figure is left out where any
 * of its sides is.
 */
record Side(Part part, boolean denominator) {
  Side {
    Objects.requireNonNull(part, "part");
  }

  static Side of(int part, boolean denominator) {
    return new Side(Derivations.standard().parts().get(part), denominator);
  }

  /** The sides of a figure. */
  static List<Side> of(Derivation derivation) {
    List<Side> sides = new ArrayList<>(List.of(new Side(derivation.part(), false)));
    if (derivation.rule() == Derivation.Rule.RATIO) {
      sides.add(new Side(derivation.part(), true));
    }
    return sides;
  }

  /** The measures that may be added. */
  List<Measure> measures() {
    if (denominator) {
      return part.denominator();
    }
    List<Measure> measures = new ArrayList<>(part.measures());
    measures.addAll(part.also());
    return measures;
  }

  /** The measures that a facility adds; none where its cells do not count. */
  List<Measure> added(long stated, long due) {
    if (!part.counts(stated, due)) {
      return List.of();
    }
    if (denominator) {
      return part.denominator();
    }
    List<Measure> added = new ArrayList<>();
    if ((stated & Part.bits(part.measures())) == Part.bits(part.measures())) {
      added.addAll(part.measures());
    }
    part.also().stream().filter(measure -> (stated & measure.bit()) != 0).forEach(added::add);
    return added;
  }
}

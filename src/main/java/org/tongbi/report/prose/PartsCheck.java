package org.tongbi.report.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Adds up the parts of a whole where the words make them parts. */
final class PartsCheck {
  private final Passage passage;
  private final List<Figure> figures;

  private PartsCheck(Passage passage) {
    this.passage = passage;
    this.figures = passage.figures();
  }

  /** The checks of all wholes of a passage. */
  static List<ProseCheck> of(Passage passage) {
    List<ProseCheck> checks = new ArrayList<>();
    boolean among = ArithmeticWord.AMONG.in(passage.text());
    boolean sum = ArithmeticWord.SUM.in(passage.text());
    if (!among && !sum) {
      return checks;
    }
    PartsCheck parts = new PartsCheck(passage);
    for (int i = 0; i < parts.figures.size(); i++) {
      if (among) {
        parts.amongIt(i).ifPresent(checks::add);
      }
      if (sum) {
        parts.summedUp(i).ifPresent(checks::add);
      }
    }
    return checks;
  }

  /** 共120家,其中医院20家、卫生院100家: parts need not be all, but none is above the whole. */
  private Optional<ProseCheck> amongIt(int place) {
    Figure whole = figures.get(place);
    if (!whole.isCount() || place + 1 >= figures.size() || isChange(whole)) {
      return Optional.empty();
    }
    Figure first = figures.get(place + 1);
    boolean part =
        opensAmong(first.lead()) && first.clausesOn() <= 1 && first.unit().equals(whole.unit());
    if (!part) {
      return Optional.empty();
    }
    if (isPlainPart(first) && first.within().low().compareTo(whole.within().high()) > 0) {
      return Optional.of(
          check(whole, List.of(first), first.within(), Verdict.CONTRADICTS, "is above the whole"));
    }
    List<Figure> parts = new ArrayList<>(List.of(first));
    Interval sum = first.within();
    for (int i = place + 2; i < figures.size() && follows(first, figures.get(i)); i++) {
      parts.add(figures.get(i));
      sum = sum.plus(figures.get(i).within());
      if (sum.meets(whole.within())) {
        return Optional.of(check(whole, parts, sum, Verdict.AGREES, "add up to the whole"));
      }
    }
    return Optional.empty();
  }

  /** 医院20家、卫生院100家,合计120家: the list is closed by its sum. */
  private Optional<ProseCheck> summedUp(int place) {
    Figure whole = figures.get(place);
    if (!whole.isCount() || !ArithmeticWord.SUM.is(whole.label())) {
      return Optional.empty();
    }
    List<Figure> parts = new ArrayList<>();
    Interval sum = Interval.of(java.math.BigDecimal.ZERO);
    boolean listed = true;
    int first = place;
    for (int i = place - 1; i >= 0 && figures.get(i).unit().equals(whole.unit()); i--) {
      Figure part = figures.get(i);
      parts.add(0, part);
      sum = sum.plus(part.within());
      first = i;
      if (parts.size() > 1 && sum.meets(whole.within())) {
        return Optional.of(check(whole, parts, sum, Verdict.AGREES, "add up to the whole"));
      }
      listed &= i == 0 || joins(part) || figures.get(i - 1).unit().isEmpty();
      if (!joins(part)) {
        break;
      }
    }
    boolean closed =
        listed
            && first == 0
            && parts.size() > 1
            && whole.clausesOn() <= 1
            && whole.isWholeCount()
            && parts.stream().allMatch(part -> part.isWholeCount() && isPlainPart(part));
    return closed
        ? Optional.of(check(whole, parts, sum, Verdict.CONTRADICTS, "do not add up to the whole"))
        : Optional.empty();
  }

  /** Whether 其中 opens the lead, perhaps behind one sign. */
  private static boolean opensAmong(String lead) {
    int start = !lead.isEmpty() && ",(:".indexOf(lead.charAt(0)) >= 0 ? 1 : 0;
    return lead.startsWith("其中", start);
  }

  private static boolean follows(Figure first, Figure next) {
    boolean continues = joins(next) || next.lead().startsWith(",");
    return next.unit().equals(first.unit()) && continues && next.clausesOn() <= 1;
  }

  private static boolean joins(Figure figure) {
    String lead = figure.lead();
    return lead.startsWith("、")
        || lead.startsWith("和")
        || lead.startsWith("及")
        || lead.startsWith("与");
  }

  private static boolean isChange(Figure figure) {
    return ArithmeticWord.RISE.in(figure.label())
        || ArithmeticWord.FALL.in(figure.label())
        || figure.label().contains("新增");
  }

  /** A part in words that do not make it a stock or a change of its own. */
  private static boolean isPlainPart(Figure figure) {
    String label = figure.label();
    return !isChange(figure)
        && !ArithmeticWord.AMONG.is(label)
        && !label.contains("总")
        && !label.contains("累计")
        && !label.contains("共");
  }

  private ProseCheck check(
      Figure whole, List<Figure> parts, Interval sum, Verdict verdict, String remark) {
    List<Operand> operands = new ArrayList<>();
    parts.forEach(part -> operands.add(passage.operand(Operand.Role.PART, part)));
    String printed = parts.stream().map(passage::printed).collect(Collectors.joining(" + "));
    return new ProseCheck(
        Relation.PARTS_AND_WHOLE,
        verdict,
        passage.place(whole),
        passage.printed(whole),
        whole.value(),
        whole.unit(),
        Optional.of(sum),
        Optional.empty(),
        operands,
        passage.sentence(),
        printed
            + " is "
            + Evidence.range(sum)
            + ", printed "
            + passage.printed(whole)
            + ": the parts "
            + remark);
  }
}

package org.tongbi.report.grammar;

import java.util.ArrayList;
import java.util.List;
import org.tongbi.indicator.Catalogue;
import org.tongbi.indicator.Indicator;
import org.tongbi.indicator.IndicatorKind;

/** Reads rates that answer one by one the counts before them. */
final class RatesOfCounts {
  private final Words words;
  private final Catalogue catalogue;
  private final DraftWriter drafts;

  RatesOfCounts(Words words, DraftWriter drafts) {
    this.words = words;
    this.catalogue = words.catalogue();
    this.drafts = drafts;
  }

  /** 第一针、第二针各接种…,接种率相应为94.1%、91.8%: whether the numbers are such rates. */
  boolean read(NumberGroup numbers, Naming naming) {
    List<Draft> levels = numbers.frame().levels();
    int count = numbers.size();
    boolean rates = count > 1 && numbers.first().isRate();
    if (!rates || numbers.comparison().change().isPresent() || levels.size() < count) {
      return false;
    }
    List<Head> companions = new ArrayList<>();
    for (Draft level : levels.subList(levels.size() - count, levels.size())) {
      catalogue
          .find(level.head().indicator().code() + "_rate")
          .ifPresent(rate -> companions.add(level.head().withIndicator(rate)));
    }
    if (companions.size() != count) {
      return false;
    }
    return add(numbers, naming, companions);
  }

  /** 高血压患者4.8万人、糖尿病患者1.6万人,规范管理率分别为71%、70%: each by its own topic. */
  boolean readByTopic(NumberGroup numbers, Naming naming, Head head) {
    List<Draft> levels = numbers.frame().levels();
    int count = numbers.size();
    if (levels.size() < count) {
      return false;
    }
    List<Draft> counts = levels.subList(levels.size() - count, levels.size());
    if (head.indicator().kind() == IndicatorKind.RATE && areOfSeveralPeople(counts, head)) {
      for (int i = 0; i < count; i++) {
        drafts.addFor(numbers, naming, i, head, counts.get(i).population());
      }
      return true;
    }
    List<Indicator> possible =
        words.rolesOf(numbers.sentence().text().substring(head.start(), head.end())).stream()
            .filter(role -> role.kind() == WordKind.CONTEXT)
            .map(role -> catalogue.get(role.value()))
            .toList();
    List<Head> meant = new ArrayList<>();
    for (Draft level : counts) {
      String topic = level.head().indicator().topic();
      possible.stream()
          .filter(rate -> words.scopes().ratesOf(rate.topic(), topic))
          .findFirst()
          .ifPresent(rate -> meant.add(head.withIndicator(rate)));
    }
    return meant.size() == count && add(numbers, naming, meant);
  }

  /** 签约36.2万人,其中重点人群12.3万人: counts of one kind, of different people. */
  private static boolean areOfSeveralPeople(List<Draft> counts, Head rate) {
    long people = counts.stream().map(Draft::population).distinct().count();
    return people == counts.size()
        && counts.stream()
            .map(count -> count.head().indicator())
            .allMatch(
                indicator ->
                    indicator.equals(counts.get(0).head().indicator())
                        && indicator.kind() == IndicatorKind.COUNT
                        && indicator.topic().equals(rate.indicator().topic()));
  }

  /** 完成全程接种36.2万人,接种率88.3%: an ambiguous rate behind a count is the count's own. */
  Head ofLastCount(NumberGroup numbers, Head head) {
    if (!numbers.followsInSentence()) {
      return head;
    }
    String word = numbers.sentence().text().substring(head.start(), head.end());
    String counted = numbers.frame().last().get().head().indicator().code();
    for (Role role : words.rolesOf(word)) {
      if (role.kind() == WordKind.CONTEXT && role.value().equals(counted + "_rate")) {
        return head.withIndicator(catalogue.get(role.value()));
      }
    }
    return head;
  }

  private boolean add(NumberGroup numbers, Naming naming, List<Head> rates) {
    for (int i = 0; i < rates.size(); i++) {
      drafts.add(numbers, naming, i, rates.get(i));
    }
    return true;
  }
}

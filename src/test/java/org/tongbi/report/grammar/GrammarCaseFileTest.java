package org.tongbi.report.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongbi.indicator.Statistic;
import org.tongbi.period.Window;
import org.tongbi.report.context.SectionKind;

class GrammarCaseFileTest {
  private static List<GrammarCase> read(String... lines) {
    return GrammarCaseFile.read("a.txt", List.of(lines));
  }

  private static void refused(String message, String... lines) {
    assertThatIllegalArgumentException().isThrownBy(() -> read(lines)).withMessage(message);
  }

  @Test
  void aBlockIsACaseWithItsFigures() {
    List<GrammarCase> cases =
        read(
            "# invented",
            "case: beds of a plan",
            "window: 2024H1",
            "section: plan",
            "text: 一、床位",
            "  床位达到500张。",
            "expect: 500张 | beds | level | 500 | status=target | period=2024",
            "",
            "case: nothing",
            "window: none",
            "text: 会议召开3次。");

    assertThat(cases).hasSize(2);
    GrammarCase first = cases.get(0);
    assertThat(first.place()).isEqualTo("a.txt:2");
    assertThat(first.text()).isEqualTo("一、床位\n床位达到500张。");
    assertThat(first.section()).isEqualTo(SectionKind.PLAN);
    assertThat(first.region().code().digits()).isEqualTo("330602");
    assertThat(first.expected()).hasSize(1);
    assertThat(first.expected().get(0).statistic()).isEqualTo(Statistic.LEVEL);
    assertThat(first.expected().get(0).period()).contains(Window.ofYear(2024));
    assertThat(cases.get(1).window()).isEqualTo(Optional.empty());
    assertThat(cases.get(1).expected()).isEmpty();
  }

  @Test
  void whatCannotBeUnderstoodIsRefusedWithFileAndLine() {
    refused("a.txt:1: a block begins with its case, not with window", "window: 2024");
    refused("a.txt:1: case \"x\" has no window", "case: x", "text: 无");
    refused(
        "a.txt:2: \"wndow: 2024\" begins with none of the fields of a case",
        "case: x",
        "wndow: 2024");
    refused(
        "a.txt:2: window \"24\" is not one of 2024, 2024H1, 2024Q2, 2024-05, 2024-01..2024-05,"
            + " 2024-03-01..2024-07-11",
        "case: x",
        "window: 24",
        "text: 无");
    refused(
        "a.txt:4: the catalogue has no indicator \"bed\"",
        "case: x",
        "window: 2024",
        "text: 床位5张。",
        "expect: 5张 | bed | level | 5");
    refused(
        "a.txt:4: a change needs its base, if only base=none",
        "case: x",
        "window: 2024",
        "text: 床位增长5%。",
        "expect: 5% | beds | change_pct | 5");
    refused(
        "a.txt:5: the text does not hold \"5张\" after what stands above it",
        "case: x",
        "window: 2024",
        "text: 床位5张,护士7人。",
        "expect: 7人 | nurses | level | 7",
        "expect: 5张 | beds | level | 5");
    refused(
        "a.txt:4: \"who=all\" is no field of a figure",
        "case: x",
        "window: 2024",
        "text: 床位5张。",
        "expect: 5张 | beds | level | 5 | who=all");
    refused("a.txt:3: window is given twice", "case: x", "window: 2024", "window: 2024");
  }
}

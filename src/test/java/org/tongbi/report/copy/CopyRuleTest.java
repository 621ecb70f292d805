package org.tongbi.report.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongbi.indicator.Catalogue;
import org.tongbi.provenance.Sha256;
import org.tongbi.report.GrammarReportReader;
import org.tongbi.report.ReadReport;
import org.tongbi.report.ReportReader;
import org.tongbi.source.SourceDocument;
import org.tongbi.source.StatedMetadata;

/**
 * What is a copy and what is not, on invented reports of one template. No region or window helps
 * here: the invented counties are in no gazetteer, and signatures know no years.
 */
class CopyRuleTest {
  private static final ReportReader READER = new GrammarReportReader(Catalogue.standard());
  private static final int REPORTS = 40;

  private static Signature signature(String text) {
    SourceDocument document =
        new SourceDocument(
            "a.txt", "", "a", Sha256.hex(text), "txt", "UTF-8", text, StatedMetadata.NONE);
    ReadReport report = READER.read(document);
    return Signature.of(report);
  }

  private static String report(int number) {
    return InventedReports.report("云岭县", 2024, number);
  }

  /** Whether a search would bring the two together. */
  private static boolean meet(Signature one, Signature other) {
    for (long key : one.keys()) {
      for (long another : other.keys()) {
        if (key == another) {
          return true;
        }
      }
    }
    return false;
  }

  @ParameterizedTest
  @EnumSource
  void whatSaysTheSameInAnotherFormIsFoundAndIsACopy(InventedReports.Change change) {
    List<Integer> missed = new ArrayList<>();
    for (int i = 0; i < REPORTS; i++) {
      Signature full = signature(report(i));
      Signature changed = signature(change.apply(report(i)));
      if (!meet(changed, full) || CopyRule.judge(changed, full, false) != Likeness.COPY) {
        missed.add(i);
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void aFigureThatIsReadOtherwiseIsARevisionOfALaterTextAndElseAnotherReport() {
    int revised = 0;
    for (int i = 0; i < REPORTS; i++) {
      Signature first = signature(report(i));
      Signature second = signature(InventedReports.revised(report(i), i));
      boolean sameStatements =
          CopyRule.shared(first.statements(), second.statements()) == first.statements().length;
      assertThat(meet(first, second)).isTrue();
      // A figure that nothing was read from changes no observation.
      assertThat(CopyRule.judge(first, second, true))
          .isEqualTo(sameStatements ? Likeness.COPY : Likeness.REVISED);
      assertThat(CopyRule.judge(first, second, false))
          .isEqualTo(sameStatements ? Likeness.COPY : Likeness.NONE);
      revised += sameStatements ? 0 : 1;
    }
    assertThat(revised).isGreaterThan(REPORTS / 2);
  }

  @Test
  void reportsOfOneTemplateWithFiguresOfTheirOwnNeitherMeetNorAreCopies() {
    List<Signature> all = new ArrayList<>();
    for (int i = 0; i < REPORTS; i++) {
      all.add(signature(report(i)));
      all.add(signature(InventedReports.report("沙溪县", 2025, 1000 + i)));
    }
    int resembling = 0;
    for (Signature one : all) {
      for (Signature other : all) {
        if (one != other) {
          assertThat(meet(one, other)).isFalse();
          assertThat(CopyRule.judge(one, other, true)).isEqualTo(Likeness.NONE);
          resembling += CopyRule.contained(one.wording(), other.wording()) >= 60 ? 1 : 0;
        }
      }
    }
    // That they are told apart is worth nothing unless their words are much the same.
    assertThat(resembling).isGreaterThan(all.size() * (all.size() - 1) * 9 / 10);
  }

  @Test
  void aFullerTextIsNoCopyOfItsExcerpt() {
    Signature full = signature(report(1));
    Signature excerpt = signature(InventedReports.Change.EXCERPTED.apply(report(1)));

    assertThat(CopyRule.judge(full, excerpt, true)).isEqualTo(Likeness.NONE);
  }

  @Test
  void aShortTextIsACopyOnlyWhereItIsTheSame() {
    Signature one = signature("云岭县上半年出院1.23万人次。");
    Signature same = signature("云岭县上半年出院1.23万人次。");
    Signature other = signature("云岭县上半年出院1.24万人次。");

    assertThat(CopyRule.judge(one, same, false)).isEqualTo(Likeness.COPY);
    assertThat(CopyRule.judge(one, other, true)).isEqualTo(Likeness.NONE);
  }

  @Test
  void aChangedFigureThatIsTooSmallToTellReportsApartStillMakesARevision() {
    String report = report(2) + "\n家庭医生签约率98%。";
    Signature first = signature(report);
    Signature second = signature(report.replace("率98%。", "率89%。"));

    assertThat(first.figures()).isEqualTo(second.figures());
    assertThat(CopyRule.judge(first, second, true)).isEqualTo(Likeness.REVISED);
    assertThat(CopyRule.judge(first, second, false)).isEqualTo(Likeness.NONE);
  }
}

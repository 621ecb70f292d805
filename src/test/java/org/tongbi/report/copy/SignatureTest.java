package org.tongbi.report.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What of a text enters its signature. */
class SignatureTest {
  private static Signature of(String text) {
    return Signature.of(text, List.of());
  }

  private static List<Boolean> telling(String text) {
    FigureScanner scanner = new FigureScanner(text);
    List<Boolean> telling = new ArrayList<>();
    while (scanner.find()) {
      telling.add(scanner.isTelling());
    }
    return telling;
  }

  @Test
  void aFigureTellsByItsDigitsOrItsPoint() {
    assertThat(telling("120张,98%,3.5%,7家")).containsExactly(true, false, true, false);
  }

  @Test
  void yearsAndDatesDoNotTell() {
    assertThat(telling("2024年,1949,2025.01.20,2024.5万")).containsExactly(false, false, false, true);
  }

  @Test
  void marksBetweenThousandsDoNotCount() {
    assertThat(of("12,345人").figures()).isEqualTo(of("12345人").figures());
    assertThat(of("12,34人").figures()).isNotEqualTo(of("1234人").figures());
  }

  @Test
  void marksAndBlanksLeaveTheWordingAlone() {
    String text = InventedReports.report("云岭县", 2024, 1);

    assertThat(of(text.replace(",", " ;\n")).wording()).isEqualTo(of(text).wording());
  }

  @Test
  void theShareThatTwoTextsHaveInCommonIsEstimated() {
    StringBuilder long1 = new StringBuilder();
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      long1.append((char) ('一' + random.nextInt(3000)));
    }
    String half = long1.substring(5_000, 15_000);

    assertThat(CopyRule.contained(of(half).wording(), of(long1.toString()).wording()))
        .isBetween(99, 100);
    assertThat(CopyRule.contained(of(long1.toString()).wording(), of(half).wording()))
        .isBetween(40, 60);
  }

  @Test
  void theLeastHashesOfASetDoNotDependOnOrderOrRepetition() {
    LeastHashes forward = new LeastHashes(16);
    LeastHashes backward = new LeastHashes(16);
    for (int i = 0; i < 1_000; i++) {
      forward.add(i);
      backward.add(999 - i);
      backward.add(0);
    }
    assertThat(forward.sorted()).hasSize(16).isSorted().isEqualTo(backward.sorted());
  }

  @Test
  void aSignatureIsTheSameOnEveryMachine() {
    Signature signature = of("云岭县上半年出院1.23万人次。");

    assertThat(signature.words()).isEqualTo(-1347212133419625947L);
    assertThat(signature.keys()).containsExactly(4409241103724572666L);
  }

  @Test
  void aTextWithHardlyAnyFiguresHasKeysOfItsPhrases() {
    String words = InventedReports.report("云岭县", 2024, 1).replaceAll("[0-9.]+", "若干");

    assertThat(of(words).keys()).hasSize(1 + Signature.PHRASE_KEYS);
    assertThat(of(InventedReports.report("云岭县", 2024, 1)).keys())
        .hasSize(2 + Signature.FIGURE_KEYS);
  }
}

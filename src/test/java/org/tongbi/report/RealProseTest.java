package org.tongbi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tongbi.report.prose.ProseCheck;
import org.tongbi.report.prose.ProseReader;
import org.tongbi.report.prose.Relation;
import org.tongbi.report.prose.Verdict;
import org.tongbi.report.reading.Readings;

/** What the arithmetic of real reports comes to, on machines that have them. */
class RealProseTest {
  private static final Path REPORTS = Path.of("..", "shared", "reports");
  private static final List<ProseCheck> CHECKS = new ArrayList<>();

  @BeforeAll
  static void readTheReports() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(REPORTS), "the real reports are not on this machine");
    try (Stream<Path> files = Files.list(REPORTS)) {
      for (Path file : files.sorted().toList()) {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        CHECKS.addAll(new ProseReader().read(Readings.of(text)));
      }
    }
  }

  private static ProseCheck of(String stated) {
    return CHECKS.stream()
        .filter(check -> check.statedText().equals(stated))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no check of " + stated));
  }

  @Test
  void theOnlyContradictionIsTheRateThatItsTwoCountsDoNotGive() {
    assertThat(CHECKS)
        .filteredOn(check -> check.verdict() == Verdict.CONTRADICTS)
        .extracting(ProseCheck::evidence)
        .containsExactly(
            "60家 of 143家 is 41.958%, printed 47.40%: the sentence leaves no other counts that"
                + " could be meant");
  }

  @Test
  void aRateAboveHundredIsExplainedByATargetThatIsNotSaid() {
    ProseCheck check = of("109.20%");

    assertThat(check.relation()).isEqualTo(Relation.RATE_ABOVE_100);
    assertThat(check.verdict()).isEqualTo(Verdict.EXPLAINED);
    assertThat(check.evidence())
        .isEqualTo(
            "a rate above 100 is measured against a target that is not said: 109.20% would be"
                + " 1052家 of 963.3258..963.4141 or 1092家 of 999.9542..1000.0458");
  }

  @Test
  void ratesThatFollowFromTheirCountsAgree() {
    assertThat(Stream.of("95.83%", "99.80%", "99.73%", "99.79%", "4.21%", "9.06%", "10.67%"))
        .allSatisfy(stated -> assertThat(of(stated).verdict()).isEqualTo(Verdict.AGREES));
    assertThat(of("95.83%").evidence())
        .isEqualTo("1401人 of 1462人 is 95.8276%, printed 95.83%: which is what is printed");
    assertThat(of("39.98%").verdict()).isEqualTo(Verdict.AGREES);
  }

  @Test
  void aRateThatWasCutOffIsNoContradiction() {
    assertThat(of("55.26%").verdict()).isEqualTo(Verdict.ROUNDING);
  }

  @Test
  void denominatorsThatAreNotSaidAreBounded() {
    assertThat(Stream.of("84.29%", "31.85%", "41.67%", "93.3%"))
        .allSatisfy(
            stated -> assertThat(of(stated).verdict()).isEqualTo(Verdict.DENOMINATOR_NOT_SAID));
  }
}

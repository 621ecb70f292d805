package org.tongbi.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class SimplifierTest {
  @Test
  void traditionalCharsBecomeSimplifiedOneForOne() {
    String traditional = "衛生機構數較上年增長，醫護人員後備範圍擴大";
    assertThat(Simplifier.simplify(traditional))
        .isEqualTo("卫生机构数较上年增长，医护人员后备范围扩大")
        .hasSameSizeAs(traditional);
  }

  @Test
  void charsOfBothScriptsChangeOnlyInPlainlyTraditionalText() {
    assertThat(Simplifier.simplify("門診量高於去年")).isEqualTo("门诊量高于去年");
    assertThat(Simplifier.simplify("於某在乾县著书")).isEqualTo("於某在乾县著书");
  }

  @Test
  void simplifiedReportsStayAsTheyAre() throws IOException {
    Path reports = Path.of("../shared/reports");
    Assumptions.assumeTrue(Files.isDirectory(reports), "the shared reports are not here");
    try (Stream<Path> files = Files.list(reports)) {
      for (Path file : files.sorted().toList()) {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(Simplifier.simplify(text)).as(file.getFileName().toString()).isEqualTo(text);
      }
    }
  }
}

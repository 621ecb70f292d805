package org.tongbi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The three readers on an invented labelled sample; the figures are the reference scorer's. */
class EvaluateReadersTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static CommandRun evaluate(String... more) {
    String[] arguments = new String[more.length + 5];
    arguments[0] = "evaluate";
    arguments[1] = "--reports";
    arguments[2] = sample("invented.jsonl");
    arguments[3] = "--gold";
    arguments[4] = sample("invented.gold.jsonl");
    System.arraycopy(more, 0, arguments, 5, more.length);
    return CommandRun.reading(arguments);
  }

  private static String sample(String name) {
    try {
      return Path.of(EvaluateReadersTest.class.getResource("evaluate/" + name).toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a resource has a place", e);
    }
  }

  @Test
  void theGrammarReadsTheSampleWithoutAnError() throws JsonProcessingException {
    JsonNode scores = JSON.readTree(evaluate("--format", "json").out());

    assertThat(scores.at("/documents").asInt()).isEqualTo(3);
    assertThat(scores.at("/gold").asInt()).isEqualTo(13);
    assertThat(scores.at("/strict/f1").decimalValue()).isEqualByComparingTo("1");
  }

  @Test
  void theExpressionScoresAsTheReferenceScorerSays() {
    assertThat(evaluate("--reader", "regex", "--format", "json").out())
        .isEqualTo(
            "{\"documents\":3,\"gold\":13,\"predicted\":14,"
                + "\"found\":{\"precision\":0.9286,\"recall\":1.0000,\"f1\":0.9630},"
                + "\"strict\":{\"precision\":0.7857,\"recall\":0.8462,\"f1\":0.8148},"
                + "\"attributes\":{\"unit\":1.0000,\"qualifier\":1.0000,\"base\":1.0000,"
                + "\"status\":0.9231,\"population\":1.0000,\"provider\":1.0000,"
                + "\"subject\":0.9231,\"period_start\":0.9231,\"period_end\":0.9231}}\n");
  }

  @Test
  void numbersScoreAsTheReferenceScorerSays() {
    assertThat(evaluate("--reader", "numbers", "--format", "json").out())
        .isEqualTo(
            "{\"documents\":3,\"gold\":13,\"predicted\":20,"
                + "\"found\":{\"precision\":0.5500,\"recall\":0.8462,\"f1\":0.6667},"
                + "\"strict\":{\"precision\":0.4000,\"recall\":0.6154,\"f1\":0.4848},"
                + "\"attributes\":{\"unit\":1.0000,\"qualifier\":1.0000,\"base\":0.9091,"
                + "\"status\":0.9091,\"population\":1.0000,\"provider\":1.0000,"
                + "\"subject\":0.9091,\"period_start\":0.9091,\"period_end\":0.9091}}\n");
  }

  @Test
  void theMistakesOfTheExpressionAreThoseThatMatter() {
    assertThat(evaluate("--reader", "regex").lines())
        .contains("target_as_actual    0.0769  0.0137..0.3331  1      13")
        .contains("facility_as_region  0.0769  0.0137..0.3331  1      13");
  }

  @Test
  void theThreeReadersStandSideBySide() {
    CommandRun run = evaluate("--baselines");

    assertThat(run.lines())
        .contains("no errors")
        .anyMatch(line -> line.matches("grammar +13 .*"))
        .anyMatch(line -> line.matches("regex +14 +0.9286 +1.0000 +0.9630 .*"))
        .anyMatch(line -> line.matches("numbers +20 +0.6500 +1.0000 +0.7879 .*"));
    assertThat(run.err()).isEmpty();
    assertThat(evaluate("--baselines", "--format", "jsonl").lines())
        .anyMatch(
            line -> line.startsWith("{\"part\":\"scores\",\"reader\":\"numbers\",\"by\":\"all\""));
  }
}

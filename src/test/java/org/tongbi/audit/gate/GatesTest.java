package org.tongbi.audit.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongbi.csv.CsvTable;

/** When a gate warns, when it stops, and what it says. */
class GatesTest {
  @Test
  void every_gate_has_a_line_in_the_limits_that_the_project_carries() {
    assertThat(GateLimits.standard().limits().keySet()).containsExactly(Gate.values());
  }

  @Test
  void the_limits_of_the_job_name_every_gate_too() throws java.io.IOException {
    assertThat(GateLimits.file(java.nio.file.Path.of("jobs", "gates.csv")).limits().keySet())
        .containsExactly(Gate.values());
  }

  @Test
  void a_limit_is_passed_only_by_more_than_it() {
    GateLimits limits = limits("coverage,5,20");
    assertThat(outcomes(limits, 5, 100)).isEqualTo(GateVerdict.Outcome.PASSED);
    assertThat(outcomes(limits, 51, 1000)).isEqualTo(GateVerdict.Outcome.WARNED);
    assertThat(outcomes(limits, 20, 100)).isEqualTo(GateVerdict.Outcome.WARNED);
    assertThat(outcomes(limits, 201, 1000)).isEqualTo(GateVerdict.Outcome.STOPPED);
    assertThat(outcomes(limits, 0, 0)).isEqualTo(GateVerdict.Outcome.NOT_MEASURED);
  }

  @Test
  void a_blank_limit_never_warns_and_never_stops() {
    assertThat(outcomes(limits("coverage,,"), 9, 9)).isEqualTo(GateVerdict.Outcome.PASSED);
    assertThat(outcomes(limits(""), 9, 9)).isEqualTo(GateVerdict.Outcome.PASSED);
    assertThat(outcomes(limits("coverage,,50"), 4, 9)).isEqualTo(GateVerdict.Outcome.PASSED);
  }

  @Test
  void a_verdict_says_what_was_found_the_limit_and_what_to_look_at() {
    GateVerdict verdict =
        GateVerdict.of(
            Gate.PROSE, 3, 8, Optional.ofNullable(limits("prose,2.50,").limits().get(Gate.PROSE)));
    assertThat(verdict.inWords())
        .isEqualTo(
            "prose: 3 of 8 sums inside reports that are wrong, more than 2.5 %; next: SELECT * FROM"
                + " prose_check WHERE verdict = 'contradicts'");
    assertThat(verdict.share().orElseThrow()).isEqualByComparingTo("37.5");
  }

  @Test
  void settings_that_cannot_be_meant_are_refused_with_file_and_line() {
    assertThatThrownBy(() -> limits("coverage,5,2"))
        .hasMessageContaining("g.csv")
        .hasMessageContaining("line 2")
        .hasMessageContaining("it would stop before it warns");
    assertThatThrownBy(() -> limits("coverage,5 %,")).hasMessageContaining("is no share");
    assertThatThrownBy(() -> limits("coverage,101,")).hasMessageContaining("is no share");
    assertThatThrownBy(() -> limits("colour,1,2")).hasMessageContaining("colour");
    assertThatThrownBy(() -> limits("prose,1,2\nprose,1,2"))
        .hasMessageContaining("line 3")
        .hasMessageContaining("the gate prose has its limits already");
  }

  @Test
  void the_checksum_tells_limits_apart_and_not_their_writing() {
    assertThat(limits("prose,1.0,2").digest()).isEqualTo(limits("prose,1,2").digest());
    assertThat(limits("prose,1,2").digest()).isNotEqualTo(limits("prose,1,").digest());
  }

  private static GateVerdict.Outcome outcomes(GateLimits limits, long failing, long measured) {
    List<GateVerdict> verdicts =
        new GateStage(limits).counted(Gate.COVERAGE, failing, measured).verdicts();
    assertThat(verdicts).extracting(GateVerdict::gate).containsExactly(Gate.values());
    return verdicts.get(0).outcome();
  }

  private static GateLimits limits(String lines) {
    return GateLimits.read(CsvTable.text("g.csv", "gate,warn_above,stop_above\n" + lines + "\n"));
  }
}

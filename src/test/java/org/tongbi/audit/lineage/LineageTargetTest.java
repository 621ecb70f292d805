package org.tongbi.audit.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where lineage goes, and what of that may be shown. */
class LineageTargetTest {
  @Test
  void a_file_is_a_path_of_this_machine() {
    assertThat(target("file:/var/log/lineage.jsonl").shown()).isEqualTo("/var/log/lineage.jsonl");
    assertThat(target("file:///var/log/行.jsonl").shown()).isEqualTo("/var/log/行.jsonl");
    assertThat(target("file:here.jsonl").shown())
        .isEqualTo(Path.of("here.jsonl").toAbsolutePath().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "http://catalog:5000, http://catalog:5000/api/v1/lineage",
    "https://catalog/, https://catalog/api/v1/lineage",
    "https://catalog/own/path, https://catalog/own/path",
    "https://user:pass@catalog/own?token=t0p, https://catalog/own",
    "HTTPS://catalog/own?api_key=t0p#part, https://catalog/own"
  })
  void an_endpoint_is_shown_without_what_is_secret(String given, String shown) {
    assertThat(target(given).shown()).isEqualToIgnoringCase(shown);
    assertThat(target(given).toString()).isEqualToIgnoringCase(shown);
  }

  @Test
  void user_and_password_go_into_the_header_and_the_query_stays_in_the_address() {
    LineageTarget.Endpoint endpoint =
        (LineageTarget.Endpoint) target("https://user:p%40ss@catalog:1/own?token=t0p");

    assertThat(endpoint.address()).hasToString("https://catalog:1/own?token=t0p");
    assertThat(endpoint.authorization()).contains("Basic dXNlcjpwQHNz");
  }

  @Test
  void a_key_goes_into_the_header() {
    Optional<LineageTarget> target = LineageTarget.parse("https://catalog", Optional.of("k3y"));

    assertThat(((LineageTarget.Endpoint) target.orElseThrow()).authorization())
        .contains("Bearer k3y");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "file:", "ftp://host/x", "/path", "http://", "http:///x", "http://a b"})
  void anything_else_is_no_target(String given) {
    assertThat(LineageTarget.parse(given, Optional.empty())).isEmpty();
  }

  @Test
  void a_parent_is_read_from_its_end_since_namespaces_have_slashes() {
    UUID run = UUID.fromString("0195527d-0000-7000-8000-000000000001");

    assertThat(LineageParent.parse("http://airflow/x/dag.task/" + run))
        .contains(new LineageParent("http://airflow/x", "dag.task", run));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "a/b", "a/b/c", "/b/0195527d-0000-7000-8000-000000000001", "a//x"})
  void what_is_no_parent_is_none(String given) {
    assertThat(LineageParent.parse(given)).isEmpty();
  }

  private static LineageTarget target(String given) {
    return LineageTarget.parse(given, Optional.empty()).orElseThrow();
  }
}

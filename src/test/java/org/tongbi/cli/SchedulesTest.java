package org.tongbi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The schedules in {@code jobs/schedules}, as far as they can be held without their servers. */
class SchedulesTest {
  private static final Path SCHEDULES = Path.of("jobs", "schedules");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<Integer> RETRIED =
      Set.of(ExitCode.STORAGE.number(), ExitCode.INTERRUPTED.number());

  /** Where a schedule lays the project. */
  private static final String INSTALLED = "/srv/tongbi";

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @TempDir Path folder;

  private static Options parsed(List<String> words) {
    Command command = Command.named(words.get(0)).orElseThrow();
    return CommandLine.parse(command, words.subList(1, words.size()));
  }

  /** The words of a command line up to its redirection. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line.replaceFirst(" >> .*$", ""));
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    return words;
  }

  private static String read(String file) throws IOException {
    return Files.readString(SCHEDULES.resolve(file));
  }

  @Test
  void everyLineOfTheCrontabStartsACommandThatTheProgramUnderstands() throws IOException {
    List<String> commands = new ArrayList<>();
    for (String line : read("tongbi.cron").lines().toList()) {
      if (line.isBlank() || line.startsWith("#") || line.matches("[A-Z_]+=.*")) {
        continue;
      }
      Matcher entry =
          Pattern.compile(
                  "([0-9*,/-]+) ([0-9*,/-]+) ([0-9*,/-]+) ([0-9*,/-]+) ([0-7*,/-]+)  tongbi "
                      + " (?:\\[.*] && )?"
                      + INSTALLED
                      + "/jobs/schedules/attempt (.*) >> /var/log/tongbi/\\w+\\.log 2>&1")
              .matcher(line);
      assertThat(entry.matches()).as(line).isTrue();
      assertThat(line).as("a bare %% ends a command of cron").doesNotContainPattern("[^\\\\]%");
      String command = entry.group(6).replace("$(date +\\%F)", "2024-05-31");
      commands.add(parsed(words(command)).command());
    }

    assertThat(commands).containsExactly("nightly", "nightly", "maintain", "check");
    assertThat(read("tongbi.cron")).contains("\nTONGBI_TRIES=3\n", "\nTONGBI_LIMIT=4h\n");
  }

  private static String setting(String unit, String name) throws IOException {
    Matcher setting =
        Pattern.compile("^" + name + "=(.*)$", Pattern.MULTILINE).matcher(read("systemd/" + unit));
    assertThat(setting.find()).as(unit + " " + name).isTrue();
    return setting.group(1);
  }

  @Test
  void theUnitsStartTheProgramAsOfTheirInstanceAndAlertWhenTheyFail() throws IOException {
    String night = "tongbi-night@.service";
    String command = setting(night, "ExecStart");
    assertThat(command).startsWith(INSTALLED + "/jobs/tongbi ");

    for (String instance : List.of("now", "2024-05-31")) {
      List<String> words = words(command.replace("%i", instance));
      assertThat(parsed(words.subList(1, words.size())).value("as-of")).contains(instance);
    }
    assertThat(setting("tongbi-night.timer", "Unit")).isEqualTo("tongbi-night@now.service");
    assertThat(setting(night, "OnFailure")).isEqualTo("tongbi-alert@%n.service");
    assertThat(setting(night, "TimeoutStartSec")).isEqualTo("4h");
    Set<String> ends = Set.of(setting(night, "RestartPreventExitStatus").split(" "));
    for (ExitCode code : ExitCode.values()) {
      assertThat(ends.contains(Integer.toString(code.number())))
          .as(code.toString())
          .isEqualTo(code != ExitCode.DONE && !RETRIED.contains(code.number()));
    }
  }

  @Test
  void systemdFindsNothingWrongWithTheUnits() throws Exception {
    assumeThat(isThere("systemd-analyze")).as("systemd-analyze is not installed").isTrue();
    // It looks whether there is what a unit starts.
    String here = Path.of("").toAbsolutePath().toString();
    List<String> command = new ArrayList<>(List.of("systemd-analyze", "verify"));
    for (String name :
        List.of("tongbi-night.timer", "tongbi-night@.service", "tongbi-alert@.service")) {
      Files.writeString(folder.resolve(name), read("systemd/" + name).replace(INSTALLED, here));
      command.add(folder.resolve(name.replace("@.", "@2024-05-31.")).toString());
    }

    Process verify = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(verify.waitFor()).as(said).isZero();
    assertThat(said).doesNotContain("tongbi");
    Process times =
        new ProcessBuilder(
                "systemd-analyze", "calendar", setting("tongbi-night.timer", "OnCalendar"))
            .redirectErrorStream(true)
            .start();
    times.getInputStream().readAllBytes();
    assertThat(times.waitFor()).isZero();
  }

  @Test
  void theDagSubmitsNightAndCheckAndRetriesWhatThatCanMend() throws Exception {
    assumeThat(isThere("python3")).as("python3 is not installed").isTrue();
    Path probe = folder.resolve("probe.py");
    try (InputStream in = SchedulesTest.class.getResourceAsStream("schedules/airflow_probe.py")) {
      Files.copy(in, probe);
    }
    Process python =
        new ProcessBuilder(
                "python3",
                probe.toString(),
                SCHEDULES.resolve("airflow/tongbi_night.py").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    JsonNode dag = JSON.readTree(python.getInputStream().readAllBytes());
    assertThat(python.waitFor()).isZero();

    JsonNode tasks = dag.get("tasks");
    assertThat(tasks.findValuesAsText("task_id")).containsExactly("night", "check");
    assertThat(tasks.findValuesAsText("java_class")).containsOnly(Main.class.getName());
    assertThat(tasks.findValuesAsText("application"))
        .containsOnly(INSTALLED + "/target/tongbi.jar");
    assertThat(tasks.get(1).get("after").toString()).isEqualTo("[\"night\"]");
    for (JsonNode task : tasks) {
      List<String> words = new ArrayList<>();
      task.get("application_args")
          .forEach(
              word -> words.add(word.asText().startsWith("{{") ? "2024-05-31" : word.asText()));
      assertThat(parsed(words).command()).isEqualTo(words.get(0));
    }
    assertThat(tasks.get(0).get("application_args").toString())
        .endsWith("\"--as-of\",\"{{ ds if dag_run.run_type == 'backfill' else params.as_of }}\"]");
    assertThat("now").matches(dag.get("as_of").asText());
    assertThat(LocalDate.of(2024, 5, 31).toString()).matches(dag.get("as_of").asText());
    assertThat(dag.get("start_date").toString()).isEqualTo("[2024,1,1,\"Asia/Shanghai\"]");
    assertThat(dag.get("max_active_runs").asInt()).isEqualTo(1);
    assertThat(dag.get("catchup").asBoolean()).isFalse();
    assertThat(dag.get("retries").asInt()).isPositive();
    assertThat(dag.get("limit_seconds").asInt()).isEqualTo(4 * 60 * 60);
    assertThat(dag.get("codes").toString()).isEqualTo("[4,5,5]");
    assertThat(dag.get("alerts").asText()).isEqualTo("alert");
    for (ExitCode code : ExitCode.values()) {
      assertThat(dag.get("outcomes").get(Integer.toString(code.number())).asText())
          .startsWith(
              code == ExitCode.DONE
                  ? "done"
                  : (RETRIED.contains(code.number()) ? "retried" : "fails")
                      + ": tongbi ended with exit code "
                      + code.number()
                      + ": ");
    }
  }

  private static JsonNode yaml(String text) {
    // Only plain values: a document of YAML can otherwise make any object.
    return JSON.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
  }

  private static List<String> problems(JsonNode manifest) throws IOException {
    try (InputStream in =
        SchedulesTest.class.getResourceAsStream("schedules/spark-operator.schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(in)
          .validate(manifest)
          .stream()
          .map(ValidationMessage::getMessage)
          .toList();
    }
  }

  private static List<String> arguments(JsonNode application) {
    List<String> words = new ArrayList<>();
    application.get("arguments").forEach(word -> words.add(word.asText()));
    return words;
  }

  @Test
  void theManifestsFitTheOperatorsOwnSchemaAndDifferInTheDayAlone() throws IOException {
    JsonNode scheduled = yaml(read("kubernetes/night.yaml"));
    JsonNode once = yaml(read("kubernetes/night-of.yaml").replace("DATE", "2024-05-31"));

    assertThat(problems(scheduled)).isEmpty();
    assertThat(problems(once)).isEmpty();
    ObjectNode template = (ObjectNode) scheduled.get("spec").get("template");
    assertThat(parsed(arguments(template)).value("as-of")).contains("now");
    assertThat(parsed(arguments(once.get("spec"))).value("as-of")).contains("2024-05-31");
    assertThat(template.get("mainClass").asText()).isEqualTo(Main.class.getName());
    assertThat(template.get("restartPolicy").get("onFailureRetries").asInt()).isZero();
    assertThat(template.at("/driver/template/spec/activeDeadlineSeconds").asInt())
        .isEqualTo(4 * 60 * 60);
    template.set("arguments", once.get("spec").get("arguments"));
    assertThat(once.get("spec")).isEqualTo(template);

    ((ObjectNode) template.get("driver")).put("memroy", "4g");
    template.put("mode", "clusters");
    assertThat(problems(scheduled)).hasSize(2);
  }

  @Test
  void theRulesOfAlertsAreWholeAndLookForTheManifestsName() throws IOException {
    JsonNode rules = yaml(read("kubernetes/alerts.yaml")).at("/groups/0/rules");
    String name = yaml(read("kubernetes/night.yaml")).at("/metadata/name").asText();

    assertThat(rules.findValuesAsText("alert"))
        .containsExactly("TongbiNightFailed", "TongbiNightMissing");
    for (JsonNode rule : rules) {
      assertThat(rule.get("expr").asText()).contains("pod=~\"" + name + ".*");
      assertThat(rule.at("/annotations/summary").asText()).startsWith("Tongbi: ");
    }
  }

  /** Answers with the exit codes of a file, one a time, and counts how often it is asked. */
  private static final String CODES =
      """
      #!/usr/bin/env bash
      here=$(dirname -- "$0")
      printf '%s\\n' "$*"
      code=$(head -n 1 "$here/codes")
      sed -i 1d "$here/codes"
      exit "$code"
      """;

  private ShellScript attempt(String codes, Map<String, String> variables) throws Exception {
    Path jobs = ShellScript.beside(folder, CODES);
    Files.writeString(jobs.resolve("codes"), codes.replace(' ', '\n') + "\n");
    Map<String, String> all =
        new HashMap<>(
            Map.of(
                "TONGBI_WAIT", "0", "TONGBI_ALERT", "cat; printf '%s %s\\n' $TONGBI_CODE alert"));
    all.putAll(variables);
    return ShellScript.run(
        all, jobs.resolve("schedules/attempt"), "nightly", "--warehouse", "a b", "--as-of", "now");
  }

  @Test
  void whatTryingAgainCanMendIsTriedAgainAndNothingElse() throws Exception {
    String tried = "nightly --warehouse a b --as-of now";

    ShellScript mended = attempt("5 130 0", Map.of());
    assertThat(mended.lines()).containsExactly(tried, tried, tried);
    assertThat(mended.err())
        .isEqualTo(
            "attempt: exit code 5, try 1 of 3; the next one in 0 s\n"
                + "attempt: exit code 130, try 2 of 3; the next one in 0 s\n");
    assertThat(mended.code()).isZero();

    ShellScript lost = attempt("5 5 5 0", Map.of());
    assertThat(lost.lines())
        .containsExactly(
            tried,
            tried,
            tried,
            "tongbi alert: tongbi nightly ended with exit code 5: storage, cluster or build failed"
                + " each time: look at disk, rights, Java and Spark, then run again",
            "5 alert");
    assertThat(lost.code()).isEqualTo(5);

    for (int code : List.of(1, 2, 3, 4)) {
      ShellScript ended = attempt(code + " 0", Map.of());
      assertThat(ended.lines()).hasSize(3).startsWith(tried).endsWith(code + " alert");
      assertThat(ended.code()).isEqualTo(code);
    }
  }

  @Test
  void aTryThatTakesTooLongIsEndedAndCountsAsInterrupted() throws Exception {
    Path jobs = ShellScript.beside(folder, "#!/usr/bin/env bash\nexec sleep 60\n");

    ShellScript run =
        ShellScript.run(
            Map.of("TONGBI_TRIES", "1", "TONGBI_LIMIT", "1s"),
            jobs.resolve("schedules/attempt"),
            "nightly");

    assertThat(run.code()).isEqualTo(130);
    assertThat(run.err())
        .contains(
            "tongbi alert: tongbi nightly ended with exit code 130: interrupted or out of time: run"
                + " again, it takes over what was finished; is the time limit too short?\n");
  }

  @Test
  void anAlertOfSystemdTellsHowTheUnitEnded() throws Exception {
    Path jobs = ShellScript.beside(folder, "");
    Map<String, String> ends =
        Map.of(
            "exit-code,4",
            "exit code 4:",
            "timeout,15",
            "exit code 130:",
            "resources,",
            "exit code 5:");
    for (var end : ends.entrySet()) {
      String[] how = end.getKey().split(",", -1);
      ShellScript run =
          ShellScript.run(
              Map.of("MONITOR_SERVICE_RESULT", how[0], "MONITOR_EXIT_STATUS", how[1]),
              jobs.resolve("schedules/alert"),
              "monitored",
              "tongbi-night@now.service");

      assertThat(run.err())
          .startsWith("tongbi alert: tongbi-night@now.service ended with " + end.getValue());
      assertThat(run.code()).isZero();
    }
  }

  private static boolean isThere(String program) throws IOException, InterruptedException {
    return new ProcessBuilder("sh", "-c", "command -v " + program)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }
}

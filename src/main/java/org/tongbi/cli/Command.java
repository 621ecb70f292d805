package org.tongbi.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The commands, each with what it does in one sentence and an example. */
enum Command {
  DEMO(
      "runs the nightly job on the shipped sample, prints the headline trends and draws the atlas",
      "tongbi demo"),
  NIGHTLY(
      "takes in what is new, refreshes what it touches and publishes one run",
      "tongbi nightly --warehouse /data/tongbi --reports /data/reports"),
  RUNS("lists the runs, newest first", "tongbi runs --warehouse /data/tongbi"),
  SQL(
      "answers a query over one consistent run",
      "tongbi sql --warehouse /data/tongbi"
          + " \"SELECT region_name, window, change_pct FROM trend ORDER BY change_pct DESC\""),
  EXPORT(
      "writes one table of one run to a file",
      "tongbi export trend --warehouse /data/tongbi --out trend.csv --format csv"),
  EXPLAIN(
      "shows where a figure comes from: the choice, the arithmetic and the sentences",
      "tongbi explain --warehouse /data/tongbi --region 330782 --indicator visits --window 2024"),
  ATLAS(
      "draws a run as one HTML file that opens anywhere without a network",
      "tongbi atlas --warehouse /data/tongbi --out atlas.html"),
  REVIEW(
      "lists what was rejected and what is doubtful, for decisions that the next night takes in",
      "tongbi review --warehouse /data/tongbi --out review.csv"),
  RERUN(
      "makes a past run again from what it had and tells whether it says the same",
      "tongbi rerun 1a2b3c4d5e6f --warehouse /data/tongbi"),
  DIFF(
      "shows the cells that a later run has otherwise than an earlier one, with causes",
      "tongbi diff 1a2b3c4d5e6f 6f5e4d3c2b1a --warehouse /data/tongbi"),
  CHECK(
      "verifies the tables of a run: digests, constraints, references, conservation, originals",
      "tongbi check --warehouse /data/tongbi"),
  MAINTAIN(
      "joins small files of the tables and removes those that no run needs",
      "tongbi maintain --warehouse /data/tongbi"),
  EVALUATE(
      "scores extraction against labelled observations and lists its errors",
      "tongbi evaluate --reports reports.jsonl --gold reports.gold.jsonl --baselines"
          + " --errors errors.csv"),
  GENERATE(
      "writes invented facilities, returns and reports, dirt and all, with the truth beside them",
      "tongbi generate --documents 200 --facilities 2000 --years 2022..2024 --seed 7"
          + " --out /data/invented");

  private final String summary;
  private final String example;

  Command(String summary, String example) {
    this.summary = summary;
    this.example = example;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The names of all. */
  static List<String> codes() {
    return Arrays.stream(values()).map(Command::code).toList();
  }

  /** What it does, as the end of a sentence. */
  String summary() {
    return summary;
  }

  String example() {
    return example;
  }

  static Optional<Command> named(String code) {
    return Arrays.stream(values()).filter(command -> command.code().equals(code)).findFirst();
  }
}

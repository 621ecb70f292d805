package org.tongbi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tongbi.audit.atlas.Atlas;
import org.tongbi.audit.atlas.AtlasLimits;
import org.tongbi.audit.atlas.AtlasRun;
import org.tongbi.audit.atlas.AtlasTables;
import org.tongbi.audit.atlas.SmallCounts;
import org.tongbi.issue.Issue;
import org.tongbi.run.PublishedRun;
import org.tongbi.table.StorageException;
import org.tongbi.table.WarehouseTable;

/** {@code atlas}: one run as a picture book in a single HTML file. */
final class AtlasCommand {
  private AtlasCommand() {}

  static ExitCode run(Environment environment, Options options) {
    Path out = out(options.require("out"));
    OpenWarehouse opened = OpenWarehouse.of(options);
    Atlas.Contents contents = write(opened, options.value("disclosure"), AtlasLimits.STANDARD, out);
    environment
        .err()
        .println(
            "drew %d figures and %d sentences of run %s into %s"
                .formatted(contents.figures(), contents.sentences(), opened.run().runId(), out));
    contents
        .leftOut()
        .forEach(
            line ->
                environment.err().println("left out, for a browser could not open it: " + line));
    if (!contents.leftOut().isEmpty()) {
      environment.err().println("tongbi sql, export and explain show them");
    }
    return ExitCode.DONE;
  }

  /** Draws the atlas of an open warehouse. */
  static Atlas.Contents write(
      OpenWarehouse opened, Optional<String> disclosure, AtlasLimits limits, Path out) {
    AtlasTables tables =
        new AtlasTables(
            opened.table(WarehouseTable.PANEL),
            opened.table(WarehouseTable.TREND),
            opened.table(WarehouseTable.OBSERVATION),
            opened.table(WarehouseTable.DOCUMENT),
            opened.table(WarehouseTable.FILING));
    Optional<Long> suppressed = Optional.empty();
    if (disclosure.isPresent()) {
      SmallCounts small =
          new SmallCounts(
              opened.table(WarehouseTable.FACILITY_MONTH),
              tables.panel(),
              Integer.parseInt(disclosure.get()));
      suppressed = Optional.of(small.levels());
      tables = small.without(tables);
    }
    try {
      return Atlas.write(tables, shown(opened.run()), limits, suppressed, out);
    } catch (IOException e) {
      throw new StorageException(
          out + " cannot be written: " + e.getMessage() + "; name another file with --out", e);
    }
  }

  private static AtlasRun shown(PublishedRun run) {
    ExplanationWords words = ExplanationWords.in(Language.ZH);
    Map<String, String> issues = new HashMap<>();
    for (Issue issue : Issue.values()) {
      words.find("doubt." + issue.code()).ifPresent(zh -> issues.put(issue.code(), zh));
    }
    return new AtlasRun(
        run.runId(),
        run.finishedAt().toString(),
        run.inputs().asOf(),
        run.build(),
        run.digest(),
        run.counts(),
        issues);
  }

  private static Path out(String given) {
    try {
      Path out = Path.of(given);
      if (Files.isDirectory(out)) {
        throw new UsageException(
            "tongbi atlas: " + given + " is a folder; name a file with --out, such as atlas.html");
      }
      return out;
    } catch (InvalidPathException e) {
      throw new UsageException("tongbi atlas: --out " + given + " is no name of a file");
    }
  }
}

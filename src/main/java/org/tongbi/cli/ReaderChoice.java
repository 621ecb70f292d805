package org.tongbi.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.tongbi.observation.ReaderSupplier;
import org.tongbi.report.ReportReader;
import org.tongbi.report.baseline.NumbersReportReader;
import org.tongbi.report.baseline.RegexReportReader;
import org.tongbi.run.GrammarReader;

/** A way of reading that {@code evaluate} can score. */
enum ReaderChoice {
  /** The reader of every night. */
  GRAMMAR,
  /** A plain regular expression. */
  REGEX,
  /** Numbers alone. */
  NUMBERS;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The choice of a name that the command line was checked for. */
  static ReaderChoice named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Makes the reader for catalogue files of the user's own. */
  ReportReader reader(Environment environment, List<Path> catalogue) {
    return switch (this) {
      case GRAMMAR -> ReaderSupplier.readerOf(environment.readers().apply(catalogue));
      case REGEX -> new RegexReportReader(GrammarReader.catalogue(catalogue));
      case NUMBERS -> new NumbersReportReader(GrammarReader.catalogue(catalogue));
    };
  }
}

package org.tongbi.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tongbi.csv.CsvException;
import org.tongbi.indicator.Catalogue;
import org.tongbi.observation.ReaderSupplier;
import org.tongbi.report.GrammarReportReader;
import org.tongbi.report.ReportReader;
import org.tongbi.source.UnusableInputException;

/**
 * The reader of reports by the grammar, for the catalogue and files of the user's own.
 *
 * <p>The files' texts travel, not their paths: an executor may stand on another machine.
 *
 * @param catalogueTexts the texts of files of indicators beside the standard ones
 */
public record GrammarReader(List<String> catalogueTexts) implements ReaderSupplier {
  private static final long serialVersionUID = 1L;

  public GrammarReader {
    catalogueTexts = List.copyOf(catalogueTexts);
  }

  /**
   * The reader for these catalogue files.
   *
   * @throws UnusableInputException where a file cannot be read
   */
  public static GrammarReader of(List<Path> catalogueFiles) {
    List<String> texts = new ArrayList<>();
    for (Path file : catalogueFiles) {
      try {
        texts.add(Files.readString(file, StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw unreadable(file, e);
      }
    }
    return new GrammarReader(texts);
  }

  @Override
  public ReportReader create() {
    return new GrammarReportReader(Catalogue.withTexts(catalogueTexts));
  }

  /**
   * The standard catalogue with files of the user's own.
   *
   * @throws UnusableInputException naming file and line of what cannot be used
   */
  public static Catalogue catalogue(List<Path> files) {
    for (Path file : files) {
      if (!Files.isReadable(file)) {
        throw unreadable(file, null);
      }
    }
    try {
      return files.isEmpty() ? Catalogue.standard() : Catalogue.with(files);
    } catch (CsvException e) {
      throw new UnusableInputException(
          "catalogue " + e.getMessage() + "; mend the line and run again", e);
    } catch (IOException e) {
      throw unreadable(files.get(0), e);
    }
  }

  private static UnusableInputException unreadable(Path file, IOException cause) {
    return new UnusableInputException(
        "catalogue file "
            + file
            + " cannot be read as UTF-8 text; check the path, or save the file as UTF-8",
        cause);
  }
}

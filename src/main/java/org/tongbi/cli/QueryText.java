package org.tongbi.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.tongbi.source.UnusableInputException;

/** The query of {@code sql}, from the command line or from a file. */
final class QueryText {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private QueryText() {}

  /**
   * The one statement to answer.
   *
   * @throws UnusableInputException where the file cannot be read or says nothing
   */
  static String of(Options options) {
    Optional<String> file = options.value("file");
    return file.isPresent() ? ofFile(file.get()) : options.require("query");
  }

  private static String ofFile(String file) {
    String text = read(file);
    // Other tools want a statement closed; Spark takes the sign for the start of a second one.
    String statement =
        (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
            .stripTrailing()
            .replaceFirst(";$", "");
    if (statement.isBlank()) {
      throw new UnusableInputException(
          "query file " + file + " is empty; write one statement into it");
    }
    return statement;
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (NoSuchFileException e) {
      throw new UnusableInputException(
          "query file " + file + " is not there; check the path given with --file", e);
    } catch (CharacterCodingException e) {
      throw new UnusableInputException(
          "query file " + file + " is not UTF-8 text; save it as UTF-8 and run again", e);
    } catch (IOException e) {
      throw new UnusableInputException(
          "query file " + file + " cannot be read; check what it is and who may read it", e);
    }
  }
}

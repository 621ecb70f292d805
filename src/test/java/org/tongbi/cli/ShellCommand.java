package org.tongbi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A command as a shell reads it, of the little that documentation shows: quotes, variables set for
 * one command, comments, lines that go on, {@code $(cat FILE)}.
 *
 * @param words its words without quotes; those of a redirection and settings left out
 */
record ShellCommand(List<String> words) {
  private static final String CAT = "$(cat ";

  /** The commands of a text; those joined by {@code &&}, {@code |} and {@code ;} are told apart. */
  static List<ShellCommand> read(String text) {
    List<ShellCommand> commands = new ArrayList<>();
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean begun = false;
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (text.startsWith(CAT, i) && quote != '\'') {
        int end = text.indexOf(')', i);
        word.append(content(text.substring(i + CAT.length(), end)));
        begun = true;
        i = end;
      } else if (c == '\\' && i + 1 < text.length() && quote != '\'') {
        i++;
        if (text.charAt(i) != '\n') {
          word.append(text.charAt(i));
          begun = true;
        }
      } else if (quote != 0) {
        if (c == quote) {
          quote = 0;
        } else {
          word.append(c);
        }
      } else if (c == '"' || c == '\'') {
        quote = c;
        begun = true;
      } else if (Character.isWhitespace(c) || ";|&".indexOf(c) >= 0) {
        if (begun) {
          words.add(word.toString());
        }
        word.setLength(0);
        begun = false;
        if (c == '\n' || !Character.isWhitespace(c)) {
          finish(words, commands);
        }
      } else if (c == '#' && !begun) {
        int end = text.indexOf('\n', i);
        i = (end < 0 ? text.length() : end) - 1;
      } else {
        word.append(c);
        begun = true;
      }
    }
    if (begun) {
      words.add(word.toString());
    }
    finish(words, commands);
    return commands;
  }

  private static void finish(List<String> words, List<ShellCommand> commands) {
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean setting = kept.isEmpty() && word.matches("[A-Z][A-Z_0-9]*=.*");
      boolean redirection = word.matches("[0-9]?(>>?|<).*");
      if (word.matches("[0-9]?(>>?|<)")) {
        i++;
      }
      if (!setting && !redirection) {
        kept.add(word);
      }
    }
    if (!kept.isEmpty()) {
      commands.add(new ShellCommand(List.copyOf(kept)));
    }
    words.clear();
  }

  /** Whether a quote is open at the end, or the last line goes on. */
  static boolean isUnfinished(String text) {
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && quote != '\'') {
        i++;
      } else if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      }
    }
    return quote != 0 || text.endsWith("\\");
  }

  private static String content(String file) {
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String program() {
    return words.get(0);
  }

  /** What follows the program. */
  List<String> arguments() {
    return words.subList(1, words.size());
  }
}

package org.tongbi.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The languages that explanations are written in. */
enum Language {
  /** English. */
  EN,
  /** Chinese (中文). */
  ZH;

  /** The variables that name a person's language, by POSIX the first that is set decides. */
  private static final String[] VARIABLES = {"LC_ALL", "LC_MESSAGES", "LANG"};

  /** The code, as {@code --lang} names it. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The language that was asked for, else the one that the environment names. */
  static Language of(Optional<String> asked, Map<String, String> variables) {
    return asked.map(code -> valueOf(code.toUpperCase(Locale.ROOT))).orElse(of(variables));
  }

  private static Language of(Map<String, String> variables) {
    for (String variable : VARIABLES) {
      String value = variables.getOrDefault(variable, "");
      if (!value.isEmpty()) {
        return value.matches("zh([_.@-].*)?") ? ZH : EN;
      }
    }
    return EN;
  }
}

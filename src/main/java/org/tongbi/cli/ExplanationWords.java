package org.tongbi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** The words of explanations in one language, by their keys. */
final class ExplanationWords {
  private final Properties words = new Properties();
  private final String file;

  private ExplanationWords(Language language) {
    this.file = "explanation_" + language.code() + ".properties";
    try (InputStream in =
        Objects.requireNonNull(ExplanationWords.class.getResourceAsStream(file), file)) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /** The words of a language. */
  static ExplanationWords in(Language language) {
    return new ExplanationWords(language);
  }

  /** A sentence with its values put in. */
  String say(String key, Object... values) {
    String form = words.getProperty(key);
    if (form == null) {
      throw new IllegalStateException(file + " has no words for " + key);
    }
    return String.format(Locale.ROOT, form, values);
  }

  /** The words for a code of a table; the code itself where there are none. */
  String code(String group, String code) {
    return find(group + "." + code).orElse(code);
  }

  /** Words that may be missing. */
  Optional<String> find(String key) {
    return Optional.ofNullable(words.getProperty(key));
  }

  /** All keys. */
  Set<String> keys() {
    return words.stringPropertyNames();
  }
}

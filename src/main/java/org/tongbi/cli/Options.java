package org.tongbi.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the command line asks for.
 *
 * @param command the command; empty where none was named
 * @param values the values of each option in the order given, by the option's name
 */
record Options(String command, Map<String, List<String>> values) {
  static final Options NONE = new Options("", Map.of());

  Options {
    Objects.requireNonNull(command, "command");
    values = Collections.unmodifiableMap(new HashMap<>(values));
  }

  Options withCommand(String name) {
    return new Options(name, values);
  }

  Options with(String option, String value) {
    Map<String, List<String>> more = new HashMap<>(values);
    List<String> list = new ArrayList<>(more.getOrDefault(option, List.of()));
    list.add(value);
    more.put(option, List.copyOf(list));
    return new Options(command, more);
  }

  boolean has(String option) {
    return values.containsKey(option);
  }

  List<String> all(String option) {
    return values.getOrDefault(option, List.of());
  }

  /** The last value given for an option. */
  Optional<String> value(String option) {
    List<String> given = all(option);
    return given.isEmpty() ? Optional.empty() : Optional.of(given.get(given.size() - 1));
  }

  /** The value of an option that the command line was checked to have. */
  String require(String option) {
    return value(option).orElseThrow(() -> new UsageException("Missing option --" + option));
  }
}

package org.tongbi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tongbi.audit.lineage.LineageParent;
import org.tongbi.audit.lineage.LineageTarget;

/**
 * Where a night tells its lineage, and as part of what.
 *
 * <p>Addresses may hold keys, so what was given is never repeated in a message.
 *
 * @param target empty: nobody is told
 * @param namespace of the night's job
 * @param parent the scheduler's run that the night belongs to
 * @param doubts what was left out of account, one line each
 */
record LineageOptions(
    Optional<LineageTarget> target,
    String namespace,
    Optional<LineageParent> parent,
    List<String> doubts) {
  /** Nobody is told. */
  static final LineageOptions NONE =
      new LineageOptions(Optional.empty(), "tongbi", Optional.empty(), List.of());

  static final String OPTION = "lineage";
  private static final String OURS = "TONGBI_LINEAGE";
  private static final String URL = "OPENLINEAGE_URL";
  private static final String DISABLED = "OPENLINEAGE_DISABLED";
  private static final String API_KEY = "OPENLINEAGE_API_KEY";
  private static final String NAMESPACE = "OPENLINEAGE_NAMESPACE";
  private static final String PARENT = "OPENLINEAGE_PARENT_ID";

  LineageOptions {
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(namespace, "namespace");
    Objects.requireNonNull(parent, "parent");
    doubts = List.copyOf(doubts);
  }

  /**
   * What the option says, else what the scheduler's environment says.
   *
   * @throws UsageException where the option names no target
   */
  static LineageOptions of(Optional<String> option, Map<String, String> environment) {
    Optional<String> apiKey = set(environment, API_KEY);
    List<String> doubts = new ArrayList<>();
    Optional<LineageTarget> target;
    if (option.isPresent()) {
      target = LineageTarget.parse(option.get(), apiKey);
      if (target.isEmpty()) {
        throw new UsageException(
            "tongbi nightly: Option --lineage is "
                + LineageTarget.FORMS
                + "; see tongbi nightly"
                + " --help");
      }
    } else {
      target = ofEnvironment(environment, apiKey, doubts);
    }
    if (target.isEmpty()) {
      return new LineageOptions(target, NONE.namespace(), Optional.empty(), doubts);
    }
    Optional<LineageParent> parent = set(environment, PARENT).flatMap(LineageParent::parse);
    if (set(environment, PARENT).isPresent() && parent.isEmpty()) {
      doubts.add("lineage: " + PARENT + " is not NAMESPACE/JOB/RUN with a UUID; it was left out");
    }
    return new LineageOptions(
        target, set(environment, NAMESPACE).orElse(NONE.namespace()), parent, doubts);
  }

  private static Optional<LineageTarget> ofEnvironment(
      Map<String, String> environment, Optional<String> apiKey, List<String> doubts) {
    String name = set(environment, OURS).isPresent() ? OURS : URL;
    Optional<String> given = set(environment, name);
    if (given.isEmpty()
        || set(environment, DISABLED).filter("true"::equalsIgnoreCase).isPresent()) {
      return Optional.empty();
    }
    Optional<LineageTarget> target = LineageTarget.parse(given.get(), apiKey);
    if (target.isEmpty()) {
      doubts.add(
          "lineage: "
              + name
              + " is none of "
              + LineageTarget.FORMS
              + "; nobody is told of this night");
    }
    return target;
  }

  private static Optional<String> set(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }
}

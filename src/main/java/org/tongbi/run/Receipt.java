package org.tongbi.run;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run proves itself by beside its digests (凭证).
 *
 * @param night id of the night: what it began from and was given; empty in runs of earlier builds
 * @param settings what the night was asked to do, by name
 * @param dictionaries checksum of each group of word lists and rules, by name
 * @param regions edition of the region data
 * @param buildSha256 checksum of the program's jar
 * @param stages what each stage took in and gave out
 */
public record Receipt(
    String night,
    SortedMap<String, String> settings,
    SortedMap<String, String> dictionaries,
    String regions,
    String buildSha256,
    List<StageReceipt> stages) {
  /** Of runs that earlier builds published. */
  static final Receipt NONE = new Receipt("", new TreeMap<>(), new TreeMap<>(), "", "", List.of());

  public Receipt {
    Objects.requireNonNull(night, "night");
    Objects.requireNonNull(regions, "regions");
    Objects.requireNonNull(buildSha256, "buildSha256");
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    dictionaries = Collections.unmodifiableSortedMap(new TreeMap<>(dictionaries));
    stages = List.copyOf(stages);
  }

  /** A setting by its name; empty where it was not recorded. */
  public String setting(String name) {
    return settings.getOrDefault(name, "");
  }
}

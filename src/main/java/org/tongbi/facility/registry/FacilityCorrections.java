package org.tongbi.facility.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tongbi.facility.Correction;
import org.tongbi.facility.RegistryEntry;
import org.tongbi.issue.Issue;

/**
 * Mends the registry's entries as the corrections file says, before their history is made.
 *
 * <p>An entry of that file sets or empties one column in all entries of an org_code that hold what
 * it expects there; without a column, {@code withdraw} takes back all entries of the org_code.
 */
public final class FacilityCorrections {
  private static final Comparator<Correction> BY_PLACE =
      Comparator.comparing(Correction::sourceUri)
          .thenComparing(correction -> correction.line().length())
          .thenComparing(Correction::line);

  private FacilityCorrections() {}

  /**
   * The entries after all corrections.
   *
   * @param corrected those of {@code entries} that were changed
   */
  public record Mended(
      List<RegistryEntry> entries, Set<RegistryEntry> corrected, List<Refusal> refusals) {}

  /** Applies the corrections of one org_code, in the order of their file. */
  public static Mended apply(List<RegistryEntry> entries, List<Correction> corrections) {
    List<RegistryEntry> mended = new ArrayList<>(entries);
    Set<RegistryEntry> corrected = new HashSet<>();
    List<Refusal> refusals = new ArrayList<>();
    for (Correction correction : corrections.stream().sorted(BY_PLACE).toList()) {
      String fault = apply(correction, mended, corrected, refusals);
      if (!fault.isEmpty()) {
        refusals.add(failed(correction, fault));
      }
    }
    return new Mended(mended, corrected, refusals);
  }

  /** What failed in words; empty where nothing did. */
  private static String apply(
      Correction correction,
      List<RegistryEntry> mended,
      Set<RegistryEntry> corrected,
      List<Refusal> refusals) {
    String column = correction.field();
    if (mended.isEmpty()) {
      return "the registry has no facility " + correction.locator();
    }
    if (column.isEmpty() && correction.action().equals("withdraw")) {
      for (RegistryEntry entry : mended) {
        refusals.add(
            RegistryHistory.refusal(
                entry,
                Issue.CORRECTED,
                "%s %s withdraws it: %s"
                    .formatted(correction.sourceUri(), correction.line(), correction.reason())));
      }
      mended.clear();
      return "";
    }
    if (!EntryFields.has(column)) {
      return "the registry has no column \"" + column + "\" to correct";
    }
    String value = correction.action().equals("withdraw") ? "" : correction.value();
    boolean found = false;
    Set<String> there = new java.util.TreeSet<>();
    for (int i = 0; i < mended.size(); i++) {
      RegistryEntry entry = mended.get(i);
      there.add(EntryFields.get(entry, column));
      if (EntryFields.get(entry, column).equals(correction.expect())) {
        RegistryEntry other;
        try {
          other = EntryFields.with(entry, column, value);
        } catch (IllegalArgumentException e) {
          return e.getMessage();
        }
        mended.set(i, other);
        corrected.remove(entry);
        corrected.add(other);
        found = true;
      }
    }
    return found
        ? ""
        : "%s of %s is \"%s\", not \"%s\""
            .formatted(
                column, correction.locator(), String.join("\" or \"", there), correction.expect());
  }

  /** The refusal of an entry of the corrections file. */
  public static Refusal failed(Correction correction, String fault) {
    return new Refusal(
        correction.sourceUri(),
        correction.line(),
        Issue.CORRECTION_FAILED,
        fault,
        "%s %s %s %s"
            .formatted(
                correction.target(),
                correction.locator(),
                correction.action(),
                correction.value()));
  }
}

package org.tongbi.facility.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.tongbi.facility.RegistryEntry;
import org.tongbi.issue.Issue;
import org.tongbi.region.Regions;

/**
 * Makes of all entries of one org_code its versions: sorted, half open, without overlap.
 *
 * <p>Which entry holds on a day follows from the entries alone, never from their order: the one
 * recorded last, of those the one that begins last, of those the last by file and place.
 */
public final class RegistryHistory {
  /** Where nothing says when a version begins. */
  public static final LocalDate BEGINNING_OF_TIME = LocalDate.of(1900, 1, 1);

  static final Comparator<RegistryEntry> BY_PLACE =
      Comparator.comparing(RegistryEntry::sourceUri).thenComparing(RegistryEntry::locator);

  private final LocationRule location;
  private final ProviderKinds kinds;
  private final FacilityCategories categories;
  private final CategoryNames categoryNames;

  /** The history by the divisions and rules that Tongbi carries. */
  public RegistryHistory() {
    this.location = new LocationRule(Regions.standard());
    this.kinds = ProviderKinds.standard();
    this.categories = FacilityCategories.standard();
    this.categoryNames = CategoryNames.standard();
  }

  /**
   * What became of the entries of one org_code.
   *
   * @param versions in order of time
   */
  public record Cleaned(List<FacilityVersion> versions, List<Refusal> refusals) {
    public Cleaned {
      versions = List.copyOf(versions);
      refusals = List.copyOf(refusals);
    }
  }

  /**
   * The versions of one org_code.
   *
   * @param corrected entries that the corrections file has mended
   */
  public Cleaned of(List<RegistryEntry> entries, Set<RegistryEntry> corrected) {
    List<Refusal> refusals = new ArrayList<>();
    List<FacilityVersion> stated = new ArrayList<>();
    for (RegistryEntry entry : distinct(entries, refusals)) {
      read(entry, corrected.contains(entry), refusals).ifPresent(stated::add);
    }
    List<FacilityVersion> versions = new VersionTimeline(stated).versions(refusals);
    refusals.sort(Comparator.comparing(Refusal::sourceUri).thenComparing(Refusal::locator));
    return new Cleaned(versions, refusals);
  }

  private static List<RegistryEntry> distinct(List<RegistryEntry> entries, List<Refusal> refusals) {
    Map<RegistryEntry, RegistryEntry> kept = new HashMap<>();
    List<RegistryEntry> distinct = new ArrayList<>();
    for (RegistryEntry entry : entries.stream().sorted(BY_PLACE).toList()) {
      RegistryEntry same = kept.putIfAbsent(withoutPlace(entry), entry);
      if (same == null) {
        distinct.add(entry);
      } else {
        refusals.add(
            refusal(
                entry,
                Issue.REPEATED_ROW,
                "%s %s says the same".formatted(same.sourceUri(), same.locator())));
      }
    }
    return distinct;
  }

  private static RegistryEntry withoutPlace(RegistryEntry entry) {
    return EntryFields.at(entry, "", "");
  }

  private Optional<FacilityVersion> read(
      RegistryEntry entry, boolean corrected, List<Refusal> refusals) {
    Optional<LocalDate> stated = entry.validFrom().or(entry::openedOn);
    LocalDate from = stated.orElse(BEGINNING_OF_TIME);
    if (entry.validTo().isPresent() && !entry.validTo().get().isAfter(from)) {
      refusals.add(
          refusal(
              entry,
              Issue.NEVER_VALID,
              "the version ends on %s, but begins on %s".formatted(entry.validTo().get(), from)));
      return Optional.empty();
    }
    Optional<LocationRule.Location> place =
        location.locate(
            entry.regionCode(),
            stated.isPresent() ? OptionalInt.of(from.getYear()) : OptionalInt.empty(),
            entry.validTo().isPresent()
                ? OptionalInt.of(entry.validTo().get().minusDays(1).getYear())
                : OptionalInt.empty(),
            entry.facilityName(),
            entry.otherNames());
    if (place.isEmpty()) {
      refusals.add(
          refusal(
              entry,
              Issue.UNKNOWN_REGION,
              "no division has the code \"" + entry.regionCode() + "\""));
      return Optional.empty();
    }
    Set<Issue> issues = new TreeSet<>();
    place.get().issue().ifPresent(issues::add);
    if (corrected) {
      issues.add(Issue.CORRECTED);
    }
    if (!categories.has(entry.categoryCode())) {
      issues.add(Issue.CATEGORY_UNKNOWN);
    } else if (categoryNames.contradict(entry.facilityName(), entry.categoryCode())) {
      issues.add(Issue.CATEGORY_NAME_DIFFER);
    }
    if (!entry.uscc().isEmpty() && !SocialCreditCode.isValid(entry.uscc())) {
      issues.add(Issue.USCC_INVALID);
    }
    return Optional.of(
        new FacilityVersion(
            entry,
            place.get().code(),
            kinds.bits(
                entry.categoryCode(), entry.economicType(), entry.organizer(), entry.level()),
            from,
            entry.validTo(),
            issues));
  }

  static Refusal refusal(RegistryEntry entry, Issue reason, String detail) {
    return new Refusal(
        entry.sourceUri(),
        entry.locator(),
        reason,
        detail,
        entry.orgCode() + " " + entry.facilityName());
  }
}

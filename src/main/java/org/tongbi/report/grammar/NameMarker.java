package org.tongbi.report.grammar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.tongbi.report.text.Lexicon;
import org.tongbi.report.text.NameFinder;

/**
 * Finds institutions and towns by their own names: letters that nothing else explains before what
 * such names end with (市第一人民医院, 那桐镇).
 */
final class NameMarker {
  private static final int LONGEST_NAME = 14;

  /** So few letters before 医院 (市第一人民医院) hold no verb. */
  private static final int SURE_PREFIX = 4;

  private static final Roles NAMED_REGION = Roles.of(WordKind.REGION, "named");

  private NameMarker() {}

  /** Marks the institutions' names; {@code taken} holds what is explained already. */
  static void institutions(
      String text, Words words, List<Lexicon.Hit<Roles>> hits, BitSet taken, List<Mark> marks) {
    BitSet spoken = null;
    for (Lexicon.Hit<Roles> hit : hits) {
      if (!hit.value().has(WordKind.FACILITY) || isTaken(taken, hit.start(), hit.end())) {
        continue;
      }
      spoken = spoken == null ? spokenFor(hits, taken) : spoken;
      int start = hit.start();
      while (start > 0
          && hit.start() - start < LONGEST_NAME
          && !spoken.get(start - 1)
          && Character.isLetter(text.charAt(start - 1))) {
        start--;
      }
      start = Math.max(start, nameStart(text, start, hit));
      String prefix = text.substring(start, hit.start());
      if (prefix.isEmpty() || isGeneric(prefix, words)) {
        continue;
      }
      String name = text.substring(start, hit.end());
      taken.set(start, hit.end());
      marks.add(new Mark(start, hit.end(), Roles.of(WordKind.FACILITY_NAME, name)));
    }
  }

  /** Where the segmenter sees an organization's name begin (邀请云麓医院): verbs before it are none. */
  private static int nameStart(String text, int start, Lexicon.Hit<Roles> hit) {
    if (hit.start() - start < SURE_PREFIX) {
      return start;
    }
    for (NameFinder.Name name : NameFinder.find(text.substring(start, hit.end()))) {
      boolean ends = start + name.end() == hit.end() && start + name.start() < hit.start();
      if (ends && name.kind() == NameFinder.Kind.ORGANIZATION) {
        return start + name.start();
      }
    }
    return start;
  }

  private static boolean isGeneric(String prefix, Words words) {
    boolean rest = prefix.length() == 1 && !words.scopes().isShortName(prefix);
    return rest || words.isGenericPrefix(prefix);
  }

  /** Marks towns' names that stand at the head of a clause or after 其中. */
  static void towns(String text, Scopes scopes, BitSet taken, List<Mark> marks) {
    if (!scopes.mayNameTown(text)) {
      return;
    }
    List<Mark> found = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      boolean opens = i == 0 || taken.get(i - 1) || ",;:、(".indexOf(text.charAt(i - 1)) >= 0;
      if (!opens || taken.get(i) || !Character.isLetter(text.charAt(i))) {
        continue;
      }
      int end = townEnd(text, i, scopes, taken);
      if (end > 0) {
        found.add(new Mark(i, end, NAMED_REGION));
        i = end - 1;
      }
    }
    for (Mark mark : found) {
      taken.set(mark.start(), mark.end());
      marks.add(mark);
    }
  }

  private static int townEnd(String text, int start, Scopes scopes, BitSet taken) {
    for (int i = start + 1; i < Math.min(text.length(), start + 5); i++) {
      if (taken.get(i) || !Character.isLetter(text.charAt(i))) {
        return -1;
      }
      for (String suffix : scopes.townSuffixes()) {
        if (text.startsWith(suffix, i) && !scopes.isNoTown(text.substring(i - 1, i))) {
          return i + suffix.length();
        }
      }
    }
    return -1;
  }

  /** What other words explain, from the left and the longest first. */
  private static BitSet spokenFor(List<Lexicon.Hit<Roles>> hits, BitSet taken) {
    BitSet spoken = (BitSet) taken.clone();
    for (Lexicon.Hit<Roles> hit : hits) {
      if (!isTaken(spoken, hit.start(), hit.end())) {
        spoken.set(hit.start(), hit.end());
      }
    }
    return spoken;
  }

  private static boolean isTaken(BitSet taken, int start, int end) {
    int next = taken.nextSetBit(start);
    return next >= 0 && next < end;
  }
}

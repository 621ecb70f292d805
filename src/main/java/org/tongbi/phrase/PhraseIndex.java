package org.tongbi.phrase;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A fixed list of phrases with a value for each, walked char by char: a trie in two arrays
 * (双数组字典树).
 *
 * <p>A walk begins at {@link #ROOT}, takes one {@link #step} a char, and ends at {@link #NOWHERE}.
 * Immutable and safe for use by many threads.
 *
 * @param <V> what a phrase stands for
 */
public final class PhraseIndex<V> {
  /** Where every walk begins. */
  public static final int ROOT = 0;

  /** Where no phrase goes on. */
  public static final int NOWHERE = -1;

  private static final int FREE = -1;
  private static final int NO_PARENT = -2;

  /** A number from 1 for each char that phrases hold, 0 for all others. */
  private final char[] codes = new char[Character.MAX_VALUE + 1];

  private static final int TRIPLES = 1 << 18;

  /** A bit for the first two chars of each phrase, by a hash: most places are told by it alone. */
  private final long[] pairs = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

  /** The same for phrases of two chars only. */
  private final long[] wholePairs = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

  /** A bit for the first three chars of each longer phrase, by a hash. */
  private final long[] triples = new long[TRIPLES / Long.SIZE];

  /** A bit for each char that is a phrase by itself. */
  private final long[] single = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

  private int codeCount;

  /** For each place the offset of its children and its parent, side by side in memory. */
  private int[] links;

  private Object[] values;
  private int firstFree = 1;
  private int top = 1;

  /** An index of phrases, none of them empty and no value null. */
  public PhraseIndex(SortedMap<String, V> phrases) {
    List<String> keys = new ArrayList<>(phrases.keySet());
    List<V> all = new ArrayList<>(phrases.values());
    boolean[] used = new boolean[Character.MAX_VALUE + 1];
    for (String key : keys) {
      if (key.isEmpty()) {
        throw new IllegalArgumentException("an index holds an empty phrase");
      }
      if (key.length() == 1) {
        set(single, key.charAt(0));
      } else {
        int pair = pair(key.charAt(0), key.charAt(1));
        set(pairs, pair);
        if (key.length() == 2) {
          set(wholePairs, pair);
        } else {
          set(triples, triple(pair, key.charAt(2)));
        }
      }
      for (int i = 0; i < key.length(); i++) {
        used[key.charAt(i)] = true;
      }
    }
    for (int c = 0; c < used.length; c++) {
      codes[c] = used[c] ? (char) ++codeCount : 0;
    }
    links = new int[0];
    values = new Object[0];
    reserve(1024);
    links[parent(ROOT)] = NO_PARENT;
    build(keys, all);
    int size = top + codeCount + 1;
    reserve(size);
    links = Arrays.copyOf(links, 2 * size);
    values = Arrays.copyOf(values, size);
  }

  /** An index of phrases in any order. */
  public static <V> PhraseIndex<V> of(Map<String, V> phrases) {
    return new PhraseIndex<>(new TreeMap<>(phrases));
  }

  /** Where the parent of a place is kept. */
  private static int parent(int place) {
    return 2 * place + 1;
  }

  private static void set(long[] bits, int bit) {
    bits[bit >> 6] |= 1L << bit;
  }

  private static boolean isSet(long[] bits, int bit) {
    return (bits[bit >> 6] & 1L << bit) != 0;
  }

  private static int pair(char first, char second) {
    return first * 40503 + second & Character.MAX_VALUE;
  }

  private static int triple(int pair, char third) {
    return pair * 31 + third * 40503 & TRIPLES - 1;
  }

  /** Whether a phrase may begin at a place of a text; false only where none does. */
  public boolean mayBeginAt(String text, int start) {
    char first = text.charAt(start);
    if (isSet(single, first)) {
      return true;
    }
    if (start + 1 >= text.length()) {
      return false;
    }
    int pair = pair(first, text.charAt(start + 1));
    return isSet(pairs, pair)
        && (isSet(wholePairs, pair)
            || start + 2 < text.length() && isSet(triples, triple(pair, text.charAt(start + 2))));
  }

  /** Where a char leads from a place of the walk, or {@link #NOWHERE}. */
  public int step(int from, char c) {
    int next = links[2 * from] + codes[c];
    return links[parent(next)] == from ? next : NOWHERE;
  }

  /** What the phrase walked to here stands for; null where no phrase ends here. */
  @SuppressWarnings("unchecked")
  public V value(int at) {
    return (V) values[at];
  }

  /** The value of the longest phrase that begins at a place of a text; null where none does. */
  public V longestAt(CharSequence text, int start) {
    V longest = null;
    int at = ROOT;
    for (int i = start; i < text.length(); i++) {
      at = step(at, text.charAt(i));
      if (at == NOWHERE) {
        break;
      }
      V value = value(at);
      longest = value == null ? longest : value;
    }
    return longest;
  }

  /** Phrases that share their first {@code depth} chars, and the place that these lead to. */
  private record Branch(int from, int to, int depth, int place) {}

  private void build(List<String> keys, List<V> all) {
    Deque<Branch> open = new ArrayDeque<>();
    open.add(new Branch(0, keys.size(), 0, ROOT));
    while (!open.isEmpty()) {
      Branch branch = open.remove();
      int from = branch.from();
      if (from < branch.to() && keys.get(from).length() == branch.depth()) {
        values[branch.place()] = all.get(from);
        from++;
      }
      List<Branch> children = children(keys, from, branch.to(), branch.depth());
      if (!children.isEmpty()) {
        place(branch, children, keys, open);
      }
    }
  }

  private static List<Branch> children(List<String> keys, int from, int to, int depth) {
    List<Branch> children = new ArrayList<>();
    int start = from;
    for (int i = from + 1; i <= to; i++) {
      boolean ends = i == to || keys.get(i).charAt(depth) != keys.get(start).charAt(depth);
      if (ends) {
        children.add(new Branch(start, i, depth + 1, NOWHERE));
        start = i;
      }
    }
    return children;
  }

  private void place(Branch branch, List<Branch> children, List<String> keys, Deque<Branch> open) {
    int[] wanted = new int[children.size()];
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = codes[keys.get(children.get(i).from()).charAt(branch.depth())];
    }
    int offset = offset(wanted);
    links[2 * branch.place()] = offset;
    for (int i = 0; i < wanted.length; i++) {
      int place = offset + wanted[i];
      links[parent(place)] = branch.place();
      Branch child = children.get(i);
      open.add(new Branch(child.from(), child.to(), child.depth(), place));
    }
    top = Math.max(top, offset + wanted[wanted.length - 1]);
  }

  /** The first offset at which all wanted places are free. */
  private int offset(int[] wanted) {
    reserve(firstFree + codeCount + 1);
    while (links[parent(firstFree)] != FREE) {
      firstFree++;
      reserve(firstFree + codeCount + 1);
    }
    int place = Math.max(firstFree, wanted[0]);
    int tried = 0;
    while (true) {
      reserve(place + codeCount + 1);
      int offset = place - wanted[0];
      if (links[parent(place)] == FREE) {
        if (fits(offset, wanted)) {
          return offset;
        }
        tried++;
        // A place that many branches have not fitted around is given up.
        if (tried == 64) {
          firstFree = Math.max(firstFree, place - codeCount);
        }
      }
      place++;
    }
  }

  private boolean fits(int offset, int[] wanted) {
    for (int code : wanted) {
      if (links[parent(offset + code)] != FREE) {
        return false;
      }
    }
    return true;
  }

  private void reserve(int size) {
    if (size > values.length) {
      int old = values.length;
      int length = Math.max(size, old * 2);
      links = Arrays.copyOf(links, 2 * length);
      values = Arrays.copyOf(values, length);
      for (int place = old; place < length; place++) {
        links[parent(place)] = FREE;
      }
    }
  }
}

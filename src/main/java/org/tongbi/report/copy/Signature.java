package org.tongbi.report.copy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.tongbi.report.ReadReport;
import org.tongbi.report.grammar.Claim;

/**
 * What a document is compared by when copies are looked for; its text is not needed again.
 *
 * <p>Arrays are handed out as they are, for speed; nobody writes to them.
 */
public final class Signature {
  /** Shingles of five characters: long enough to be rare, short enough to survive small changes. */
  static final int SHINGLE = 5;

  /** Phrases that are keys where figures are few; templates differ within so many characters. */
  static final int PHRASE = 32;

  /** Four figures in a row are stated by copies, hardly ever by two reports of their own. */
  static final int RUN = 4;

  /**
   * A containment of 0.8 is estimated from 256 hashes to within 0.025 (standard error), from the 80
   * of an excerpt of a third to within 0.045.
   */
  static final int WORDING_HASHES = 256;

  /** An excerpt of a share s meets its fuller text with 1 - (1 - s)^16: 0.97 for a fifth. */
  static final int FIGURE_KEYS = 16;

  static final int PHRASE_KEYS = 8;

  /** With fewer runs than this a text is looked for by its phrases as well. */
  private static final int FEW_RUNS = 8;

  /** A base for rolling hashes; any large odd number serves. */
  private static final long BASE = 0x9e3779b97f4a7c15L;

  private final int claims;
  private final int characters;
  private final long words;
  private final long numbers;
  private final long[] keys;
  private final int[] statements;
  private final int[] values;
  private final int[] figures;
  private final long[] wording;

  /**
   * A signature as tables hold it.
   *
   * @param claims how many observations the document gave
   * @param characters letters and digits of its reading
   * @param words a hash of the whole reading
   * @param numbers a hash of all its numbers in their order
   * @param keys hashes by which documents meet, rising
   * @param statements hashes of what was read from it, each once, rising
   * @param values hashes of the bare values read from it, each once, rising
   * @param figures hashes of its telling figures, rising; one that is stated twice stands twice
   * @param wording the least hashes of its shingles, rising
   */
  public Signature(
      int claims,
      int characters,
      long words,
      long numbers,
      long[] keys,
      int[] statements,
      int[] values,
      int[] figures,
      long[] wording) {
    this.claims = claims;
    this.characters = characters;
    this.words = words;
    this.numbers = numbers;
    this.keys = keys;
    this.statements = statements;
    this.values = values;
    this.figures = figures;
    this.wording = wording;
  }

  /** The signature of a document that was read; linear in its length. */
  public static Signature of(ReadReport report) {
    return of(report.reading().text(), report.claims());
  }

  static Signature of(String text, List<Claim> claims) {
    LeastHashes shingles = new LeastHashes(WORDING_HASHES);
    LeastHashes phrases = new LeastHashes(PHRASE_KEYS);
    char[] last = new char[PHRASE];
    long shinglePower = power(SHINGLE);
    long phrasePower = power(PHRASE);
    long shingle = 0;
    long phrase = 0;
    long words = 0;
    int characters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      words = words * BASE + c;
      if (!Character.isLetterOrDigit(c)) {
        continue;
      }
      // One rolling hash a window: the char that leaves is taken out, the one that comes put in.
      int place = characters % PHRASE;
      char leaves = characters >= SHINGLE ? last[Math.floorMod(place - SHINGLE, PHRASE)] : 0;
      shingle = shingle * BASE + c - leaves * shinglePower;
      phrase = phrase * BASE + c - last[place] * phrasePower;
      last[place] = c;
      characters++;
      if (characters >= SHINGLE) {
        shingles.add(shingle);
      }
      if (characters >= PHRASE) {
        phrases.add(phrase);
      }
    }
    Figures figures = Figures.of(text);
    return new Signature(
        claims.size(),
        characters,
        words,
        figures.numbers(),
        keys(words, figures, phrases),
        hashes(claims, Signature::statement),
        hashes(claims, Signature::value),
        figures.sorted(),
        shingles.sorted());
  }

  /**
   * The numbers of a text.
   *
   * @param sorted the telling ones
   * @param runKeys the least hashes of their runs
   * @param inOrder a hash of the telling ones in their order
   * @param numbers a hash of all in their order
   */
  private record Figures(int[] sorted, long[] runKeys, int runs, long inOrder, long numbers) {
    static Figures of(String text) {
      LeastHashes runs = new LeastHashes(FIGURE_KEYS);
      FigureScanner scanner = new FigureScanner(text);
      int[] found = new int[16];
      long[] last = new long[RUN];
      int count = 0;
      long inOrder = 0;
      long numbers = 0;
      while (scanner.find()) {
        long figure = LeastHashes.hash(scanner.bits());
        numbers = numbers * BASE + figure;
        if (!scanner.isTelling()) {
          continue;
        }
        inOrder = inOrder * BASE + figure;
        if (count == found.length) {
          found = Arrays.copyOf(found, 2 * count);
        }
        found[count] = (int) figure;
        last[count % RUN] = figure;
        count++;
        if (count >= RUN) {
          long run = 0;
          for (int i = 0; i < RUN; i++) {
            run = run * BASE + last[(count + i) % RUN];
          }
          runs.add(run);
        }
      }
      int[] sorted = Arrays.copyOf(found, count);
      Arrays.sort(sorted);
      return new Figures(sorted, runs.sorted(), Math.max(0, count - RUN + 1), inOrder, numbers);
    }
  }

  private static long[] keys(long words, Figures figures, LeastHashes phrases) {
    long[] byPhrases = figures.runs() < FEW_RUNS ? phrases.sorted() : new long[0];
    long[] keys = new long[2 + figures.runKeys().length + byPhrases.length];
    keys[0] = LeastHashes.hash(words);
    keys[1] = figures.runs() > 0 ? LeastHashes.hash(figures.inOrder()) : keys[0];
    System.arraycopy(figures.runKeys(), 0, keys, 2, figures.runKeys().length);
    System.arraycopy(byPhrases, 0, keys, 2 + figures.runKeys().length, byPhrases.length);
    return Arrays.stream(keys).sorted().distinct().toArray();
  }

  /** What a claim says, without its time: an excerpt may have lost the heading that dates it. */
  private static int statement(Claim claim) {
    return (int)
        hash(
            value(claim),
            claim.indicator().hashCode(),
            claim.population().code().hashCode(),
            claim.provider().name().hashCode(),
            claim.subject().code().hashCode(),
            claim.status().name().hashCode());
  }

  private static int value(Claim claim) {
    BigDecimal value = claim.value().stripTrailingZeros();
    return (int)
        hash(
            value.unscaledValue().longValue(),
            value.scale(),
            claim.unit().hashCode(),
            claim.statistic().name().hashCode());
  }

  private static int[] hashes(List<Claim> claims, ToIntFunction<Claim> said) {
    return claims.stream().mapToInt(said).sorted().distinct().toArray();
  }

  private static long hash(long... parts) {
    long bits = 0;
    for (long part : parts) {
      bits = LeastHashes.hash(bits + part);
    }
    return bits;
  }

  private static long power(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= BASE;
    }
    return power;
  }

  public int claims() {
    return claims;
  }

  public int characters() {
    return characters;
  }

  public long words() {
    return words;
  }

  public long numbers() {
    return numbers;
  }

  public long[] keys() {
    return keys;
  }

  public int[] statements() {
    return statements;
  }

  public int[] values() {
    return values;
  }

  public int[] figures() {
    return figures;
  }

  public long[] wording() {
    return wording;
  }
}

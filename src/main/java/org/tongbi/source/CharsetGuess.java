package org.tongbi.source;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses the character set of Chinese text that is not UTF-8.
 *
 * <p>Nearly any bytes decode as GB18030, so decoding alone proves nothing: the text must consist of
 * characters that Chinese text is made of. Where two sets give equally plausible text, ICU's
 * detector decides.
 */
final class CharsetGuess {
  /** The least plausibility of text; a wrong set gives far less, a right one nearly all. */
  static final double LEAST = 0.85;

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5");

  /** In the order of how common they are, which settles a draw. */
  private static final List<Charset> CANDIDATES =
      List.of(GB18030, BIG5, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

  private static final boolean[] COMMON = common();

  /** Enough of a file to tell its character set by. */
  private static final int SAMPLE = 1 << 16;

  private CharsetGuess() {}

  /** The character set that a declaration means; GB2312 and GBK are parts of GB18030. */
  static Optional<Charset> chineseCharset(String declared) {
    return switch (declared.strip().toLowerCase(Locale.ROOT)) {
      case "gb2312", "gbk", "gb18030", "x-gbk", "euc-cn", "hz-gb-2312", "cp936" ->
          Optional.of(GB18030);
      case "big5", "big5-hkscs", "x-x-big5", "cp950" -> Optional.of(BIG5);
      case "utf-16", "utf-16le" -> Optional.of(StandardCharsets.UTF_16LE);
      case "utf-16be" -> Optional.of(StandardCharsets.UTF_16BE);
      default -> Optional.empty();
    };
  }

  /** The text in the most plausible character set; empty where none is plausible. */
  static Optional<Decoding.Text> best(byte[] bytes) {
    Map<String, Integer> confidence = icuConfidence(bytes);
    Decoding.Text best = null;
    long bestPercent = Math.round(LEAST * 100) - 1;
    int bestConfidence = 0;
    for (Charset charset : CANDIDATES) {
      String text = Decoding.strictly(bytes, 0, charset).orElse(null);
      if (text == null) {
        continue;
      }
      long percent = Math.round(Math.floor(plausibility(text) * 100));
      int icu = confidence.getOrDefault(charset.name(), 0);
      if (percent > bestPercent
          || (percent == bestPercent && best != null && icu > bestConfidence)) {
        best = new Decoding.Text(text, charset.name());
        bestPercent = percent;
        bestConfidence = icu;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * The share of common Chinese characters and marks among the chars beyond ASCII, 0 to 1; control
   * chars count as strangers.
   */
  static double plausibility(String text) {
    int seen = 0;
    int common = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = (c >= ' ' && c < 0x7f) || (c >= '\t' && c <= '\r');
      if (!plain) {
        seen++;
        common += COMMON[c] ? 1 : 0;
      }
    }
    return seen == 0 ? 1 : (double) common / seen;
  }

  private static Map<String, Integer> icuConfidence(byte[] bytes) {
    byte[] sample = bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes;
    Map<String, Integer> confidence = new HashMap<>();
    for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
      confidence.merge(match.getName(), match.getConfidence(), Math::max);
    }
    return confidence;
  }

  /** The first level of GB 2312 and of Big5, which hold their scripts' common characters. */
  private static boolean[] common() {
    boolean[] common = new boolean[Character.MAX_VALUE + 1];
    addRows(common, Charset.forName("GB2312"), 0xB0, 0xD7, 0xA1);
    addRows(common, BIG5, 0xA4, 0xC6, 0x40);
    for (char c = '\u3000'; c <= '\u301f'; c++) {
      common[c] = true;
    }
    for (char c = '\uff00'; c <= '\uff5e'; c++) {
      common[c] = true;
    }
    String marks = "\u00a0·×—–‘’“”…‰℃①②③④⑤⑥⑦⑧⑨⑩ⅠⅡⅢⅣⅤ±≥≤∶─│┌┐└┘├┤┬┴┼";
    marks.chars().forEach(c -> common[c] = true);
    return common;
  }

  private static void addRows(
      boolean[] common, Charset charset, int firstRow, int lastRow, int firstCell) {
    for (int row = firstRow; row <= lastRow; row++) {
      for (int cell = firstCell; cell <= 0xFE; cell++) {
        byte[] bytes = {(byte) row, (byte) cell};
        // Cells that the set leaves empty decode to nothing.
        Decoding.strictly(bytes, 0, charset)
            .filter(one -> one.length() == 1)
            .ifPresent(one -> common[one.charAt(0)] = true);
      }
    }
  }
}

package org.tongbi.report.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbi.indicator.Indicator;

/**
 * Reads what is listed side by side before a number: 高血压、糖尿病患者规范管理率.
 *
 * <p>A member may lend its end to those before it (婴儿、5岁以下儿童死亡率), or take their beginning
 * (每千人床位数、执业医师数).
 */
final class Coordination {
  private static final Pattern SUMMED_UP =
      Pattern.compile("(?<sum>[两二三四五六]项)(?<end>\\p{IsHan}{2,6}?)(?:分别|均|依次|为|达)");

  private final HeadFinder heads;

  Coordination(HeadFinder heads) {
    this.heads = heads;
  }

  /**
   * The members of a list that ends with a head, in order; empty where one is not known.
   *
   * @param from where the clause begins
   * @param end where the list's last words end
   * @param quantities the numbers that answer it; as many as members, each is read by its own
   */
  List<Optional<Head>> members(
      MarkedSentence sentence,
      int from,
      int end,
      HeadFinder.Reach reach,
      List<Quantity> quantities) {
    List<int[]> chunks = chunks(sentence, from, end);
    List<Optional<Head>> members = new ArrayList<>();
    int last = chunks.size() - 1;
    String lastText = sentence.text().substring(chunks.get(last)[0], chunks.get(last)[1]);
    int per = perOf(sentence, from, chunks.get(0)[1], reach);
    for (int i = 0; i <= last; i++) {
      Quantity own = chunks.size() == quantities.size() ? quantities.get(i) : reach.quantity();
      HeadFinder.Reach within =
          new HeadFinder.Reach(own, reach.change(), per, reach.alone(), reach.before());
      int[] chunk = chunks.get(i);
      Optional<Head> member = Optional.empty();
      if (i < last) {
        member = completed(sentence, chunk, lastText, within);
      }
      if (member.isEmpty()
          && heads.left(sentence, chunk[0], chunk[1], within)
              instanceof HeadFinder.Search.Found found) {
        member = Optional.of(found.head());
      }
      members.add(member);
    }
    return members;
  }

  /** The parts of a name that names two things at once: 宫颈癌、乳腺癌筛查; empty where it does not. */
  List<Head> parts(MarkedSentence sentence, Head head, HeadFinder.Reach reach) {
    String name = sentence.text().substring(head.start(), head.end());
    String[] words = name.split("[、和及与]");
    List<Head> parts = new ArrayList<>();
    String last = words[words.length - 1];
    for (String word : words) {
      Optional<Indicator> named = heads.named(word, reach);
      for (int cut = 1; cut < last.length() && named.isEmpty(); cut++) {
        named = heads.named(word + last.substring(cut), reach);
      }
      named.map(head::withIndicator).ifPresent(parts::add);
    }
    return words.length > 1 && parts.size() == words.length ? parts : List.of();
  }

  /** 婴儿 with the end of 5岁以下儿童死亡率. */
  private Optional<Head> completed(
      MarkedSentence sentence, int[] chunk, String lastText, HeadFinder.Reach reach) {
    String text = sentence.text().substring(chunk[0], chunk[1]);
    int first = 0;
    while (first < text.length() && !heads.mayBeCompleted(text, first)) {
      first++;
    }
    if (first == text.length()) {
      return Optional.empty();
    }
    for (int cut = 1; cut <= lastText.length() - 2; cut++) {
      String end = lastText.substring(cut);
      for (int begin = first; begin < text.length(); begin++) {
        Optional<Indicator> named = heads.named(text.substring(begin) + end, reach);
        if (named.isPresent()) {
          return named.map(
              indicator -> new Head(indicator, Optional.empty(), 1, chunk[0], chunk[1]));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The members of a list that is summed up before its shared end: 婴儿、5岁以下儿童两项死亡率.
   *
   * @return empty where the clause holds no such list
   */
  List<Optional<Head>> summedUp(MarkedSentence sentence, int from, int to, HeadFinder.Reach reach) {
    Matcher m = SUMMED_UP.matcher(sentence.text().substring(from, to));
    List<Optional<Head>> members = new ArrayList<>();
    if (m.find()) {
      for (int[] chunk : chunks(sentence, from, from + m.start("sum"))) {
        members.add(completed(sentence, chunk, "  " + m.group("end"), reach));
      }
    }
    return members;
  }

  private static int perOf(MarkedSentence sentence, int from, int to, HeadFinder.Reach reach) {
    for (Mark mark : sentence.marks(from, to)) {
      Optional<Role> role = mark.role(WordKind.PER);
      if (role.isPresent()) {
        return Integer.parseInt(role.get().value());
      }
    }
    return reach.per();
  }

  /** The stretches between 、, 和, 及 and 与, cut outside known words. */
  static List<int[]> chunks(MarkedSentence sentence, int from, int end) {
    List<int[]> chunks = new ArrayList<>();
    int start = from;
    for (int i = from; i < end; i++) {
      int length = joinerAt(sentence, i);
      if (length > 0 && i > start) {
        chunks.add(new int[] {start, i});
        start = i + length;
        i = start - 1;
      }
    }
    if (start < end) {
      chunks.add(new int[] {start, end});
    }
    if (chunks.isEmpty()) {
      chunks.add(new int[] {from, end});
    }
    return chunks;
  }

  /** How many chars of a joining word stand here; 0 where none does. */
  static int joinerAt(MarkedSentence sentence, int index) {
    String text = sentence.text();
    char c = text.charAt(index);
    if ("、以和及与".indexOf(c) < 0) {
      return 0;
    }
    if (c == '、') {
      return insideWord(sentence, index) ? 0 : 1;
    }
    if (text.startsWith("以及", index)) {
      return 2;
    }
    if ("和及与".indexOf(c) >= 0) {
      return insideWord(sentence, index) ? 0 : 1;
    }
    return 0;
  }

  private static boolean insideWord(MarkedSentence sentence, int index) {
    return sentence.isInsideWord(index);
  }
}

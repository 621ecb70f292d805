package org.tongbi.report.grammar;

import java.util.regex.Pattern;

/**
 * What a column of a table holds.
 *
 * @param kind what its cells are
 * @param label what its heading says; of a change, what is left beside the words of change
 * @param change how its cells change, where they do
 */
record TableColumn(Kind kind, TableLabel label, ChangeWords change) {
  /** What the cells of a column are. */
  enum Kind {
    VALUE,
    CHANGE,
    /** A value that a plan wants. */
    TARGET,
    UNIT,
    /** Numbers that only count the rows, ranks and the like. */
    ORDINAL
  }

  /**
   * What the heading of a column of changes says of them.
   *
   * @param base the words for what they are measured against (比2015年); empty where they tell none
   * @param relative whether they are in per cent of the earlier value
   * @param points whether they are in percentage points
   * @param fall whether a plain number means a fall (降幅)
   * @param counted whether they are counted in the indicator's own unit
   */
  record ChangeWords(String base, boolean relative, boolean points, boolean fall, boolean counted) {
    static final ChangeWords NONE = new ChangeWords("", false, false, false, false);
  }

  private static final Pattern ORDINAL =
      Pattern.compile("序号?|编号|行次|代码|[Nn][Oo]\\.?|排序|排名|位次|名次|.*(?:排名|位次|名次|排序)");
  private static final Pattern UNIT = Pattern.compile("(?:计量|计算)?单位");
  private static final Pattern TARGET =
      Pattern.compile("(?:规划|计划|预期)?(?:目标|任务)[值数]?|(?:规划|计划|预期)[值数]?");
  private static final Pattern CHANGE =
      Pattern.compile(
          "(?<base>[比较与同](?:[12]\\d{3}年|上年|去年|上一年|上月|上期|去年同期|上年同期)(?:同期|末|底)?(?:相比)?|同比|环比)?"
              + "(?:增减|增长|增加|增幅|增速|增减变化|变化|变动|变动幅度|增减幅度|增长幅度|升降|增长速度|减少|下降|降低|降幅|减幅|涨幅|提高|上升|±)?"
              + "(?:率|幅度?|值|数量?|量|绝对数|绝对值|情况|百分点)?[±+-]?");
  private static final Pattern RATIO =
      Pattern.compile("(?:增长率|增幅|增速|增长速度|降幅|减幅|涨幅|增减率|增减幅|增长幅|幅度|变化率|升降率)");
  private static final Pattern FALL = Pattern.compile("(?:减少|下降|降低|降幅|减幅)");

  static TableColumn of(String heading) {
    boolean points = heading.contains("百分点");
    String plain = points ? heading.replaceAll("[(]个?百分点[)]", "") : heading;
    TableLabel label = TableLabel.of(plain);
    if (ORDINAL.matcher(label.name()).matches()) {
      return new TableColumn(Kind.ORDINAL, label, ChangeWords.NONE);
    }
    if (UNIT.matcher(label.name()).matches()) {
      return new TableColumn(Kind.UNIT, label, ChangeWords.NONE);
    }
    if (TARGET.matcher(label.name()).matches()) {
      return new TableColumn(Kind.TARGET, named(label, ""), ChangeWords.NONE);
    }
    TableColumn change = change(plain, points);
    return change == null ? new TableColumn(Kind.VALUE, label, ChangeWords.NONE) : change;
  }

  private static TableColumn change(String heading, boolean points) {
    String unit = UnitWords.in(heading);
    String words = UnitWords.without(heading);
    // What is compared may stand before the words of change: 总诊疗人次比上年增长(%).
    for (int i = 0; i < words.length(); i++) {
      var m = CHANGE.matcher(words).region(i, words.length());
      if (!m.matches() || m.end() == m.start() || isNoun(words, i)) {
        continue;
      }
      boolean bare = unit.isEmpty();
      boolean relative = !points && (unit.equals("%") || bare && RATIO.matcher(words).find());
      boolean counted = !points && !relative && !unit.equals("‰");
      String base = m.group("base") == null ? "" : m.group("base");
      ChangeWords change =
          new ChangeWords(base, relative, points, FALL.matcher(words.substring(i)).find(), counted);
      TableLabel named = TableLabel.of(words.substring(0, i));
      return new TableColumn(
          Kind.CHANGE, relative || points ? named : named.withUnit(unit), change);
    }
    return null;
  }

  /** 率, 数 and the like alone are no words of change. */
  private static boolean isNoun(String words, int from) {
    String rest = words.substring(from);
    return rest.matches("(?:率|幅度?|值|数量?|量|绝对数|绝对值|情况|百分点|[+-])+");
  }

  private static TableLabel named(TableLabel label, String name) {
    return new TableLabel(label.period(), label.year(), name, label.unit(), label.part());
  }

  TableColumn as(Kind other) {
    return new TableColumn(other, label, change);
  }

  boolean is(Kind other) {
    return kind == other;
  }
}

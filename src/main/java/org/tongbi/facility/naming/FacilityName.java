package org.tongbi.facility.naming;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbi.facility.naming.NameWords.Use;

/**
 * A facility's name without the region in front (机构名称), taken apart.
 *
 * @param head what tells it from others of its kind: 平桥; empty in 第一人民医院
 * @param placeSuffix the suffix of the place that the head is: 镇; may be empty
 * @param number 一院 is 1; 0 where it has none
 * @param shortNumber whether the number stands without 第
 * @param type the word for its kind
 * @param campus the house meant (南院区); empty for the whole or its main house
 */
record FacilityName(
    String head,
    String placeSuffix,
    int number,
    boolean shortNumber,
    TypeWord type,
    String campus) {
  private static final Pattern CAMPUS =
      Pattern.compile(
          "(.*(?:院|中心|所|站))(\\p{IsHan}{1,6}(?:院区|病区|校区)|\\p{IsHan}{0,6}(?:分院|分部|新院|总院|本部)|[东西南北][院区])");
  private static final Pattern HOUSE =
      Pattern.compile("(?:\\p{IsHan}{0,8}(?:院区|病区|校区|分院|分部|新院|总院|本部)|[东西南北新老][院区部]?)");
  private static final Pattern AFFILIATED = Pattern.compile("附属?(第?[一二三四五六七八九十])(?:医院|院)$");
  private static final Pattern NUMBER =
      Pattern.compile("(?:第([一二三四五六七八九十百〇零]{1,4}|[0-9]{1,3})|^(十?[一二三四五六七八九]|十|[0-9]{1,2}))$");

  private static final Pattern NUMBER_OF_SCHOOL =
      Pattern.compile("(?:第([一二三四五六七八九十]{1,3}|[0-9])|([一二三四五六七八九十]))$");

  FacilityName {
    Objects.requireNonNull(head, "head");
    Objects.requireNonNull(type, "type");
  }

  /** Reads a name in plain characters; empty where it ends with no word for a kind. */
  static Optional<FacilityName> parse(String name, NameWords words) {
    return parse(name, "", words);
  }

  /**
   * Reads a name.
   *
   * @param house the house that brackets behind the name give; may be empty
   */
  static Optional<FacilityName> parse(String name, String house, NameWords words) {
    Optional<TypeWord> whole = words.ending(name);
    if (house.isEmpty() && mayEndWithHouse(name)) {
      Matcher behind = CAMPUS.matcher(name);
      if (behind.matches() && words.ending(behind.group(1)).isPresent()) {
        return parse(behind.group(1), behind.group(2), words);
      }
    }
    String written = name.indexOf('附') < 0 ? name : AFFILIATED.matcher(name).replaceFirst("$1附属医院");
    Optional<TypeWord> type = written.equals(name) ? whole : words.ending(written);
    if (type.isEmpty()) {
      return Optional.empty();
    }
    String rest = written.substring(0, written.length() - type.get().word().length());
    // Only of what belongs to a school is a number without 第 plain behind other words: 某大二附院.
    boolean ofSchool = type.get().kind().equals("affiliated");
    int number = 0;
    boolean shortly = false;
    Matcher numbered = (ofSchool ? NUMBER_OF_SCHOOL : NUMBER).matcher(rest);
    if (mayEndWithNumber(rest) && numbered.find()) {
      shortly = numbered.group(1) == null;
      number = HanNumber.read(shortly ? numbered.group(2) : numbered.group(1));
      rest = rest.substring(0, numbered.start());
    }
    if (type.get().alone() == TypeWord.Alone.BEHIND_ORDINAL && type.get().word().equals("院")) {
      if (number == 0) {
        return Optional.empty();
      }
    }
    String suffix = words.ending(Use.PLACE_SUFFIX, rest);
    boolean place = !suffix.isEmpty() && rest.length() > suffix.length() && number == 0;
    String head = place ? rest.substring(0, rest.length() - suffix.length()) : rest;
    String campus = words.is(Use.MAIN_HOUSE, house) ? "" : house;
    return Optional.of(
        new FacilityName(head, place ? suffix : "", number, shortly, type.get(), campus));
  }

  /** Quickly tells most names that {@link #CAMPUS} does not match. */
  private static boolean mayEndWithHouse(String name) {
    int last = name.length() - 1;
    return last >= 3
        && "区院部".indexOf(name.charAt(last)) >= 0
        && "院病校分新总本东西南北".indexOf(name.charAt(last - 1)) >= 0;
  }

  private static boolean mayEndWithNumber(String rest) {
    return !rest.isEmpty()
        && "一二三四五六七八九十百〇零0123456789".indexOf(rest.charAt(rest.length() - 1)) >= 0;
  }

  /** Whether a bracket's words may be a house of a facility (南院区). */
  static boolean isHouse(String words) {
    return HOUSE.matcher(words).matches();
  }

  /** What two names of one facility agree on. */
  String key() {
    return head + "/" + number + "/" + type.kind();
  }

  /** The name without what tells it from others of its kind. */
  FacilityName withoutHead() {
    return new FacilityName("", "", number, shortNumber, type, campus);
  }

  /** Whether it tells a facility from others without any region: 平桥卫生院 does, 第一人民医院 not. */
  boolean isDistinctive() {
    return !head.isEmpty();
  }
}

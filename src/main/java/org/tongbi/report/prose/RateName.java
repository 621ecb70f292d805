package org.tongbi.report.prose;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a rate is called where it may be a share of counts beside it: 筛查率, 占.
 *
 * @param stem what stands before 率; empty for 占 and its like
 */
record RateName(String stem) {
  private static final String VALUE = "(?:已|均|也|仍)?(?:达到了?|达|为|是|至|仅|仅为|约|约为|近|超|超过)?";
  private static final Pattern RATE = Pattern.compile("(.*)率" + VALUE);
  private static final Pattern SHARE =
      Pattern.compile("(?:,|\\()?(?:所)?(?:占比例?|占总(?:人|例)?数的?|占其中的?|占)" + VALUE);
  private static final int LONGEST_STEM = 12;

  /** The name that a label gives; empty where it is of a change, a goal, or of something else. */
  static Optional<RateName> of(String label) {
    if (label.contains("分别")
        || ArithmeticWord.RISE.in(label)
        || ArithmeticWord.FALL.in(label)
        || ArithmeticWord.REACHED.ends(label) && !label.endsWith("率达到")
        || ArithmeticWord.BASE.in(label)
        || ArithmeticWord.WANTED.in(label)) {
      return Optional.empty();
    }
    Matcher rate = RATE.matcher(label);
    if (rate.matches() && rate.group(1).length() <= LONGEST_STEM) {
      return Optional.of(new RateName(rate.group(1)));
    }
    return SHARE.matcher(label).matches() ? Optional.of(new RateName("")) : Optional.empty();
  }

  boolean isShare() {
    return stem.isEmpty();
  }

  /** Whether the rate may tell how many of something unsaid the labelled count is. */
  boolean speaksOf(String countLabel) {
    if (isShare() || ArithmeticWord.DONE.is(stem) || countLabel.contains(stem)) {
      return true;
    }
    // A short stem is a verb, and its last character is what was done: 建档率 of 健档, 受检率 of 体检.
    String done = stem.substring(stem.length() - 1);
    return stem.length() <= 2 && countLabel.contains(done);
  }
}

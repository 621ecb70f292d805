package org.tongbi.report.grammar;

import java.util.Optional;
import java.util.regex.Pattern;
import org.tongbi.report.context.DocumentContext;

/**
 * Tells whether a document is an institution's own report (本院工作总结), whose figures are the
 * institution's and never its region's.
 */
final class OwnFacility {
  /** A report's title goes on with its time or with 工作; a piece of news goes on with a verb. */
  private static final Pattern GOES_ON =
      Pattern.compile("^的?(?:[12]\\d{3}|[一二][九〇○零]|上半年|下半年|全年|年度|工作|关于|业务|医疗|简介|概况|基本情况)");

  private OwnFacility() {}

  /** The institution's whole name as the title has it; empty where the report is a region's. */
  static Optional<String> of(DocumentContext context, Words words) {
    String title = context.title().map(Sentence::withoutQuotes).orElse("").strip();
    MarkedSentence marked = MarkedSentence.of(Sentence.alone(title), words);
    int named = 0;
    for (Mark mark : marked.marks()) {
      if (mark.start() != named) {
        return Optional.empty();
      }
      named = mark.end();
      if (mark.is(WordKind.FACILITY_NAME)) {
        String name = title.substring(0, named);
        // What a centre for disease control reports is its region's.
        boolean own =
            words.scopes().treatsPatients(name) && GOES_ON.matcher(title.substring(named)).find();
        return own ? Optional.of(name) : Optional.empty();
      }
      if (!mark.is(WordKind.REGION)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}

package org.tongbi.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tongbi.audit.explain.Finding;
import org.tongbi.audit.explain.Verification;

/** What a verification came to, in words. */
final class VerificationText {
  private final ExplanationWords words;
  private final PrintStream out;
  private final ExplanationLines common;

  VerificationText(ExplanationWords words, PrintStream out) {
    this.words = words;
    this.out = out;
    this.common = new ExplanationLines(words, out);
  }

  /** Writes it. */
  void write(Verification verification) {
    String links =
        verification.checked().entrySet().stream()
            .map(
                entry ->
                    words.say(
                        "verify.links",
                        entry.getValue(),
                        words.say("link." + code(entry.getKey()))))
            .collect(Collectors.joining(", "));
    out.print("\n");
    if (verification.isSound()) {
      common.line("verify.sound", links);
      return;
    }
    long all = verification.checked().values().stream().mapToLong(Long::longValue).sum();
    common.line("verify.differs", verification.differing(), all);
    for (Finding finding : verification.findings()) {
      StringBuilder what = new StringBuilder(words.say("problem." + finding.problem().code()));
      if (!finding.expected().isEmpty()) {
        what.append(words.say("verify.expected", finding.expected()));
      }
      if (!finding.found().isEmpty()) {
        what.append(words.say("verify.found", finding.found()));
      }
      common.line("verify.finding", finding.where(), what);
    }
    long more = verification.differing() - verification.findings().size();
    if (more > 0) {
      common.line("verify.more", more);
    }
  }

  /** The code of a kind of link. */
  static String code(Verification.Link link) {
    return link.name().toLowerCase(Locale.ROOT);
  }
}

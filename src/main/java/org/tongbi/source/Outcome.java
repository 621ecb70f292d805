package org.tongbi.source;

import java.util.Objects;
import org.tongbi.issue.Issue;

/** What became of one document of the inputs: taken in, or rejected with a reason. */
public sealed interface Outcome {

  /** A document taken in. */
  record Taken(SourceDocument document) implements Outcome {
    public Taken {
      Objects.requireNonNull(document, "document");
    }
  }

  /**
   * A document, or a whole file, that did not go through.
   *
   * @param sourceUri the file, relative to the path that the user gave
   * @param locator where in the file: {@code ""} for the whole of it, {@code line 7} in JSONL
   * @param reason why
   * @param detail what exactly was found and what was expected
   * @param excerpt the first chars of what was rejected; empty where they cannot be shown
   */
  record Rejection(String sourceUri, String locator, Issue reason, String detail, String excerpt)
      implements Outcome {
    private static final int LONGEST_EXCERPT = 80;

    public Rejection {
      Objects.requireNonNull(sourceUri, "sourceUri");
      Objects.requireNonNull(locator, "locator");
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(detail, "detail");
      excerpt = shortened(excerpt);
    }

    private static String shortened(String excerpt) {
      int end = Math.min(excerpt.length(), LONGEST_EXCERPT);
      if (end < excerpt.length() && Character.isHighSurrogate(excerpt.charAt(end - 1))) {
        end--;
      }
      return excerpt.substring(0, end).replaceAll("\\p{Cntrl}+", " ").strip();
    }
  }
}

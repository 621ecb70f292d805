package org.tongbi.report.context;

import java.util.List;
import org.tongbi.report.context.Outline.Block;

/** A text with its outline, which is made once, when it is first asked for. */
final class OutlinedText {
  private final String text;
  private List<Block> blocks;

  OutlinedText(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  /** The blocks of the text, in order. */
  List<Block> blocks() {
    if (blocks == null) {
      blocks = Outline.of(text).blocks();
    }
    return blocks;
  }

  /** What is left of the text; this one, outline and all, where that is the whole. */
  OutlinedText from(String rest) {
    return rest.length() == text.length() ? this : new OutlinedText(rest);
  }
}

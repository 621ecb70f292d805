package org.tongbi.facility.naming;

import java.util.Objects;
import org.tongbi.provenance.Span;

/**
 * A place in a text where a facility is named (机构提及).
 *
 * @param span what is printed of the name, in code points of the text
 * @param text the name as printed; what a list leaves out stands in brackets: 平桥(中心卫生院)
 * @param name the whole name
 * @param listed whether a list leaves out a part of it
 */
public record FoundMention(Span span, String text, String name, boolean listed) {
  public FoundMention {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(name, "name");
  }
}

package org.tongbi.source;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The formats of files of reports, told by a file's ending. */
public enum SourceFormat {
  /** Plain text. */
  TXT("\\.txt"),
  /** A web page. */
  HTML("\\.html?"),
  /** One JSON object a line. */
  JSONL("\\.jsonl"),
  /** The same, compressed. */
  JSONL_GZ("\\.jsonl\\.gz"),
  /** Anything else. */
  UNSUPPORTED("(?!)");

  private final Pattern ending;

  SourceFormat(String ending) {
    this.ending = Pattern.compile(ending + "$", Pattern.CASE_INSENSITIVE);
  }

  /** The format of a file of this name. */
  public static SourceFormat ofName(String name) {
    for (SourceFormat format : values()) {
      if (format.ending.matcher(name).find()) {
        return format;
      }
    }
    return UNSUPPORTED;
  }

  /** Whether a file of this format holds many documents, each with an id of its own. */
  public boolean holdsMany() {
    return this == JSONL || this == JSONL_GZ;
  }

  /** The format as tables write it: {@code txt}, {@code html}, {@code jsonl}. */
  public String code() {
    return this == JSONL_GZ ? JSONL.code() : name().toLowerCase(Locale.ROOT);
  }

  /** A file's name without the ending of its format. */
  public static String stem(String name) {
    Matcher matcher = ofName(name).ending.matcher(name);
    int cut = matcher.find() ? matcher.start() : name.lastIndexOf('.');
    return cut > name.lastIndexOf('/') + 1 ? name.substring(0, cut) : name;
  }
}

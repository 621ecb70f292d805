package org.tongbi.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * Which program this is.
 *
 * @param version the released version
 * @param commit the commit it was built from; empty where that is not known
 */
public record Build(String version, String commit) {
  private static final int SHORT_COMMIT = 12;

  public Build {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(commit, "commit");
  }

  /** The build that is running, from the stamp that the build leaves in the jar. */
  public static Build current() {
    try (InputStream in = Build.class.getResourceAsStream("build.properties")) {
      Properties stamp = new Properties();
      if (in != null) {
        stamp.load(in);
      }
      return new Build(known(stamp, "version", "development"), known(stamp, "commit", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String known(Properties stamp, String key, String otherwise) {
    String value = stamp.getProperty(key, "").strip();
    boolean unknown = value.isEmpty() || value.equals("unknown") || value.startsWith("${");
    return unknown ? otherwise : value;
  }

  /** Version and commit, as runs record it. */
  @Override
  public String toString() {
    return commit.isEmpty()
        ? version
        : version + "+" + commit.substring(0, Math.min(SHORT_COMMIT, commit.length()));
  }
}

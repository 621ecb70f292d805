package org.tongbi.audit.atlas;

/**
 * How much an atlas holds, so that a browser opens it (图册容量).
 *
 * @param figures levels and comparisons together
 * @param sentences numbers in reports that are shown with their sentences
 */
public record AtlasLimits(long figures, long sentences) {
  /** About 100 MB, which browsers of an ordinary office machine open. */
  public static final AtlasLimits STANDARD = new AtlasLimits(500_000, 150_000);

  public AtlasLimits {
    if (figures < 0 || sentences < 0) {
      throw new IllegalArgumentException(
          "limits of an atlas are not below 0, but these are " + figures + " and " + sentences);
    }
  }
}

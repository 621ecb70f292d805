package org.tongbi.audit;

import java.math.BigInteger;
import java.util.Objects;
import java.util.SortedMap;
import org.tongbi.provenance.Sha256;

/**
 * The digest of a set of rows, whatever their order and however they are spread: the checksums of
 * the rows, added modulo 2^256.
 *
 * @param rows how many rows there are
 * @param sum the sum, not negative and below 2^256
 */
public record ContentDigest(long rows, BigInteger sum) {
  // The constant below is checked against it, so it comes first.
  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

  /** The digest of no rows. */
  public static final ContentDigest NOTHING = new ContentDigest(0, BigInteger.ZERO);

  public ContentDigest {
    Objects.requireNonNull(sum, "sum");
    if (rows < 0 || sum.signum() < 0 || sum.compareTo(MODULUS) >= 0) {
      throw new IllegalArgumentException("not a digest of rows: " + rows + " rows, sum " + sum);
    }
  }

  /** This with one row more, by its checksum. */
  public ContentDigest plus(byte[] rowSha256) {
    return new ContentDigest(rows + 1, sum.add(new BigInteger(1, rowSha256)).mod(MODULUS));
  }

  /** The digest of both sets of rows together. */
  public ContentDigest plus(ContentDigest other) {
    return new ContentDigest(rows + other.rows, sum.add(other.sum).mod(MODULUS));
  }

  /** This without rows that are among its own. */
  public ContentDigest minus(ContentDigest other) {
    return new ContentDigest(rows - other.rows, sum.subtract(other.sum).mod(MODULUS));
  }

  /** The digest that was told as a number of rows and {@link #hex()}. */
  public static ContentDigest of(long rows, String hex) {
    return new ContentDigest(rows, new BigInteger(hex, 16));
  }

  /** The sum in 64 hexadecimal digits. */
  public String hex() {
    String digits = sum.toString(16);
    return "0".repeat(64 - digits.length()) + digits;
  }

  /** One digest for several tables, by their names. */
  public static String ofTables(SortedMap<String, ContentDigest> tables) {
    StringBuilder text = new StringBuilder();
    tables.forEach(
        (table, digest) ->
            text.append(table)
                .append(' ')
                .append(digest.rows())
                .append(' ')
                .append(digest.hex())
                .append('\n'));
    return Sha256.hex(text.toString());
  }
}

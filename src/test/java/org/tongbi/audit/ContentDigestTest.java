package org.tongbi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

/** Digests of rows. */
class ContentDigestTest {
  private static ContentDigest of(List<String> rows) {
    ContentDigest digest = ContentDigest.NOTHING;
    for (String row : rows) {
      digest = digest.plus(CanonicalRow.sha256("t", RowFactory.create(row)));
    }
    return digest;
  }

  @Property(seed = "20240601")
  void theOrderAndTheSplitOfRowsDoNotMatter(
      @ForAll @Size(max = 12) List<String> rows, @ForAll int seed, @ForAll byte where) {
    List<String> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed));
    int cut = rows.isEmpty() ? 0 : Math.floorMod(where, rows.size());
    ContentDigest inTwo =
        of(shuffled.subList(0, cut)).plus(of(shuffled.subList(cut, shuffled.size())));

    assertThat(inTwo).isEqualTo(of(rows));
    assertThat(inTwo.hex()).hasSize(64);
  }

  @Test
  void aRowTwiceIsNotARowOnce() {
    assertThat(of(List.of("a", "a"))).isNotEqualTo(of(List.of("a")));
    assertThat(of(List.of("a", "a")).rows()).isEqualTo(2);
  }

  @Test
  void valuesDoNotRunTogether() {
    Row one = RowFactory.create("ab", "c", null);
    Row other = RowFactory.create("a", "bc", null);

    assertThat(CanonicalRow.sha256("t", one)).isNotEqualTo(CanonicalRow.sha256("t", other));
  }

  @Test
  void aMissingValueIsNotAnEmptyOne() {
    assertThat(CanonicalRow.sha256("t", RowFactory.create((Object) null)))
        .isNotEqualTo(CanonicalRow.sha256("t", RowFactory.create("")));
  }

  @Test
  void trailingZerosOfADecimalDoNotMatter() {
    assertThat(CanonicalRow.sha256("t", RowFactory.create(new BigDecimal("1.50"))))
        .isEqualTo(CanonicalRow.sha256("t", RowFactory.create(new BigDecimal("1.5"))));
  }
}

package org.tongbi.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Which work of a night that died still stands. */
class CommitTest {
  private static final String NIGHT = "night";

  @Test
  void oneCommitOfTheNightIsFinishedWork() {
    assertThat(Commit.finished(List.of(written(4, NIGHT)), OptionalLong.of(3), NIGHT)).hasValue(4);
    assertThat(Commit.finished(List.of(written(0, NIGHT)), OptionalLong.empty(), NIGHT))
        .hasValue(0);
  }

  @Test
  void anotherNightsCommitIsNot() {
    assertThat(Commit.finished(List.of(written(4, "other")), OptionalLong.of(3), NIGHT)).isEmpty();
    assertThat(Commit.finished(List.of(), OptionalLong.of(3), NIGHT)).isEmpty();
  }

  @Test
  void twoCommitsAreNotSinceOneOfThemIsNobodys() {
    assertThat(
            Commit.finished(
                List.of(written(4, NIGHT), written(5, NIGHT)), OptionalLong.of(3), NIGHT))
        .isEmpty();
  }

  @Test
  void whatWasUndoneDoesNotCount() {
    List<Commit> undone = List.of(written(4, NIGHT), restored(5, 3));

    assertThat(Commit.finished(undone, OptionalLong.of(3), NIGHT)).isEmpty();
    assertThat(Commit.isBack(undone, 3)).isTrue();
    assertThat(
            Commit.finished(
                List.of(written(4, NIGHT), restored(5, 3), written(6, NIGHT)),
                OptionalLong.of(3),
                NIGHT))
        .hasValue(6);
  }

  @Test
  void aTableMadeAnewCountsFromThere() {
    List<Commit> anew = List.of(written(0, "other"), madeAnew(1, NIGHT));

    assertThat(Commit.finished(anew, OptionalLong.empty(), NIGHT)).hasValue(1);
    assertThat(Commit.finished(anew, OptionalLong.empty(), "other")).isEmpty();
  }

  @Test
  void aReturnToAnotherVersionIsNoWayBack() {
    assertThat(Commit.isBack(List.of(restored(5, 2)), 3)).isFalse();
    assertThat(Commit.isBack(List.of(written(4, NIGHT)), 3)).isFalse();
    assertThat(Commit.isBack(List.of(), 3)).isTrue();
  }

  private static Commit written(long version, String night) {
    return new Commit(version, "MERGE", OptionalLong.empty(), Optional.of(night));
  }

  private static Commit madeAnew(long version, String night) {
    return new Commit(version, "REPLACE TABLE AS SELECT", OptionalLong.empty(), Optional.of(night));
  }

  private static Commit restored(long version, long to) {
    return new Commit(version, "RESTORE", OptionalLong.of(to), Optional.empty());
  }
}

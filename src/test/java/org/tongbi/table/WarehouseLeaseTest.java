package org.tongbi.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One night at a time where the file system has no locks. */
class WarehouseLeaseTest {
  private static final WarehouseLease.Pace PACE =
      new WarehouseLease.Pace(Duration.ofMillis(100), Duration.ofMillis(600));

  @TempDir java.nio.file.Path folder;
  private java.nio.file.Path file;
  private FileSystem files;

  @BeforeEach
  void open() throws IOException {
    files = new RawLocalFileSystem();
    files.initialize(folder.toUri(), new Configuration(false));
    file = folder.resolve("_night.lease");
  }

  private WarehouseLease take() throws IOException {
    return WarehouseLease.take(files, new Path(folder.toUri()), PACE).orElseThrow();
  }

  @Test
  void aSecondNightIsRefusedAsSoonAsTheFirstGivesASignOfLife() throws IOException {
    try (WarehouseLease first = take()) {
      assertThat(WarehouseLease.take(files, new Path(folder.toUri()), PACE)).isEmpty();
      first.requireHeld();
    }
  }

  @Test
  void whatIsOverLetsTheNextOneIn() throws IOException {
    take().close();
    assertThat(file).doesNotExist();

    try (WarehouseLease next = take()) {
      next.requireHeld();
    }
  }

  @Test
  void whatANightThatWasKilledLeftBehindIsOutlived() throws IOException {
    Files.writeString(file, "somebody 17\n");

    try (WarehouseLease next = take()) {
      next.requireHeld();
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void whoseLeaseWasTakenMayNotPublish() throws IOException {
    try (WarehouseLease slow = take()) {
      assertThat(slow.isLost()).isFalse();
      Files.writeString(file, "somebody 0\n");

      assertThat(slow.isLost()).isTrue();
      assertThatThrownBy(slow::requireHeld)
          .isInstanceOf(StorageException.class)
          .hasMessage(
              "warehouse "
                  + folder
                  + ": another night took its lease, since this one gave no sign of life for 0 s;"
                  + " nothing was published, run again when that night has ended");
    }
    // It is not for this night to give back.
    assertThat(file).hasContent("somebody 0\n");
  }

  @Test
  void aLeaseThatCannotBeReadIsNotKnownToBeLostAndMayNotPublishEither() throws IOException {
    boolean[] away = {false};
    files =
        new RawLocalFileSystem() {
          @Override
          public FSDataInputStream open(Path path, int buffer) throws IOException {
            if (away[0]) {
              throw new IOException("connection reset");
            }
            return super.open(path, buffer);
          }
        };
    files.initialize(folder.toUri(), new Configuration(false));
    try (WarehouseLease lease = take()) {
      away[0] = true;

      assertThat(lease.isLost()).isFalse();
      assertThatThrownBy(lease::requireHeld)
          .isInstanceOf(StorageException.class)
          .hasMessage(
              "warehouse "
                  + folder
                  + ": its lease _night.lease cannot be read (connection reset), so that another"
                  + " night may be at work; nothing was published, run again");
    }
  }

  @Test
  void aNightMayMissABeatAndLive() {
    assertThatThrownBy(() -> new WarehouseLease.Pace(Duration.ofSeconds(2), Duration.ofSeconds(3)))
        .hasMessage("a night may miss a beat and live");
    assertThat(WarehouseLease.Pace.usual().patience()).isEqualTo(Duration.ofMinutes(1));
  }
}

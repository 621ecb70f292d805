package org.tongbi.run;

import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** Hears how far a night has come; nothing of it enters a result. */
public interface Progress {
  /** A stage begins. */
  void started(String stage, Documents documents);

  /** A stage has ended, with the rows that it wrote where that is known. */
  void finished(String stage, OptionalLong rows, Duration took);

  /**
   * How far the reading of documents has come, at any moment.
   *
   * @param done how many were read so far
   * @param found how many the opened files hold; 0 until that is known, and where nothing is read
   */
  record Documents(LongSupplier done, LongSupplier found) {
    /** Of work that reads no documents. */
    public static final Documents NONE = new Documents(() -> 0, () -> 0);

    public Documents {
      Objects.requireNonNull(done, "done");
      Objects.requireNonNull(found, "found");
    }
  }

  /** Hears nothing. */
  Progress NONE =
      new Progress() {
        @Override
        public void started(String stage, Documents documents) {}

        @Override
        public void finished(String stage, OptionalLong rows, Duration took) {}
      };
}

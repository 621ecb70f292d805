package org.tongbi.run;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** Hears how far a night has come; nothing of it enters a result. */
public interface Progress {
  /** A stage begins; {@code done} tells how many documents it has dealt with so far. */
  void started(String stage, LongSupplier done);

  /** A stage has ended, with the rows that it wrote where that is known. */
  void finished(String stage, OptionalLong rows, Duration took);

  /** Hears nothing. */
  Progress NONE =
      new Progress() {
        @Override
        public void started(String stage, LongSupplier done) {}

        @Override
        public void finished(String stage, OptionalLong rows, Duration took) {}
      };
}

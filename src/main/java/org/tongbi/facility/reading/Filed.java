package org.tongbi.facility.reading;

import java.util.Objects;
import org.tongbi.facility.Correction;
import org.tongbi.facility.DenominatorRow;
import org.tongbi.facility.RegistryEntry;
import org.tongbi.facility.Submission;
import org.tongbi.source.Outcome;

/** What a file of facility records holds, one after the other; nothing of it disappears. */
public sealed interface Filed {
  /** A return. */
  record Return(Submission submission) implements Filed {
    public Return {
      Objects.requireNonNull(submission, "submission");
    }
  }

  /** A version of a facility. */
  record Registered(RegistryEntry entry) implements Filed {
    public Registered {
      Objects.requireNonNull(entry, "entry");
    }
  }

  /** The denominators of a region and year. */
  record Population(DenominatorRow row) implements Filed {
    public Population {
      Objects.requireNonNull(row, "row");
    }
  }

  /** An entry of the corrections file. */
  record Mending(Correction correction) implements Filed {
    public Mending {
      Objects.requireNonNull(correction, "correction");
    }
  }

  /** A file, row or cell that did not go through. */
  record Refused(Outcome.Rejection rejection) implements Filed {
    public Refused {
      Objects.requireNonNull(rejection, "rejection");
    }
  }

  /**
   * How many rows below its header a file has, or a part of it; comes last.
   *
   * @param kept rows that said something, even where a cell of them was refused
   * @param refused rows that were refused whole
   */
  record Counted(String sourceUri, long kept, long refused) implements Filed {
    public Counted {
      Objects.requireNonNull(sourceUri, "sourceUri");
    }
  }

  /** A column that is none of Tongbi's and was not read; it costs nothing but should be known. */
  record IgnoredColumn(String sourceUri, String title) implements Filed {
    public IgnoredColumn {
      Objects.requireNonNull(sourceUri, "sourceUri");
      Objects.requireNonNull(title, "title");
    }
  }
}

package org.tongbi.run;

import java.util.List;
import java.util.stream.Collectors;
import org.tongbi.audit.gate.GateVerdict;

/** A quality gate stopped the night; nothing was published, and the tables stand as before. */
public final class StoppedByGatesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * The end of such a night.
   *
   * @param standing which run stands, in words
   * @param verdicts of the gates that stopped it, at least one
   */
  StoppedByGatesException(String standing, List<GateVerdict> verdicts) {
    super(
        "stopped by %d quality %s: nothing was published, %s%n"
            .formatted(verdicts.size(), verdicts.size() == 1 ? "gate" : "gates", standing)
            .concat(
                verdicts.stream()
                    .map(verdict -> "  " + verdict.inWords())
                    .collect(Collectors.joining("\n")))
            .concat(
                "\n  mend the inputs and run again, or raise the limit in a file of your own and name"
                    + " it with --gates"));
  }
}

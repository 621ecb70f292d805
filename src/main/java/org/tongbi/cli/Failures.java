package org.tongbi.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import org.apache.spark.SparkException;
import org.tongbi.table.StorageException;

/** Tells failures of storage and cluster from bugs, and says either in words. */
final class Failures {
  private Failures() {}

  static ExitCode report(Exception failure, PrintStream err) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StorageException
          || cause instanceof AccessDeniedException
          || cause instanceof IOException
          || cause.getClass().getName().startsWith("io.delta")
          || cause.getClass().getName().startsWith("org.apache.spark.sql.delta")) {
        err.println(
            "storage failed: "
                + firstLine(cause)
                + "; the last published run stands; mend it and run again");
        return ExitCode.STORAGE;
      }
    }
    if (root(failure) instanceof SparkException) {
      err.println(
          "the cluster failed: "
              + firstLine(root(failure))
              + "; the last published run stands; run again");
      return ExitCode.STORAGE;
    }
    err.println("this is a bug in tongbi: " + firstLine(failure) + "; please report it with:");
    failure.printStackTrace(err);
    return ExitCode.BUG;
  }

  private static Throwable root(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  /** The first line of what a failure says of itself that is not blank. */
  static String firstLine(Throwable failure) {
    String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    return message.lines().filter(line -> !line.isBlank()).findFirst().orElse("").strip();
  }
}

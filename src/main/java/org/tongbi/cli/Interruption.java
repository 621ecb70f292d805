package org.tongbi.cli;

import java.io.PrintStream;

/** Turns Ctrl-C into one line and the exit code 130; what was published before stands. */
final class Interruption extends Thread {
  private final PrintStream err;
  private volatile boolean ended;

  private Interruption(PrintStream err) {
    super("tongbi-interruption");
    this.err = err;
  }

  /** Listens from now on. */
  static Interruption install(PrintStream err) {
    Interruption interruption = new Interruption(err);
    Runtime.getRuntime().addShutdownHook(interruption);
    return interruption;
  }

  /** The command came to its own end; what follows is no interruption. */
  void commandEnded() {
    ended = true;
  }

  @Override
  public void run() {
    if (!ended) {
      err.println("interrupted; the last published run stands");
      err.flush();
      // System.exit would wait for this very hook.
      Runtime.getRuntime().halt(ExitCode.INTERRUPTED.number());
    }
  }
}

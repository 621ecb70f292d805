package org.tongbi.cli;

import java.io.PrintStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Turns Ctrl-C into one line and the exit code 130; what was published before stands. */
final class Interruption extends Thread {
  private static final Set<Runnable> LAST_WORDS = ConcurrentHashMap.newKeySet();

  private final PrintStream err;
  private volatile boolean ended;

  /** What is still to be said when somebody ends the program; closing takes it back. */
  interface Words extends AutoCloseable {
    @Override
    void close();
  }

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

  /** Has something said, shortly, before the program leaves for an interruption. */
  static Words beforeLeaving(Runnable words) {
    LAST_WORDS.add(words);
    return () -> LAST_WORDS.remove(words);
  }

  /** The command came to its own end; what follows is no interruption. */
  void commandEnded() {
    ended = true;
  }

  @Override
  public void run() {
    if (!ended) {
      err.println("interrupted; the last published run stands");
      LAST_WORDS.forEach(Runnable::run);
      err.flush();
      // System.exit would wait for this very hook.
      Runtime.getRuntime().halt(ExitCode.INTERRUPTED.number());
    }
  }
}

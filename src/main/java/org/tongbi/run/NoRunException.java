package org.tongbi.run;

/** The run that a command needs does not exist; the message is one line for the user. */
public final class NoRunException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NoRunException(String message) {
    super(message);
  }
}

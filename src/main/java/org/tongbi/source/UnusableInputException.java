package org.tongbi.source;

/**
 * An input that the whole run cannot do without is missing or unreadable.
 *
 * <p>The message is one line for the user: what is wrong, where, and what to do about it.
 */
public final class UnusableInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnusableInputException(String message) {
    super(message);
  }

  public UnusableInputException(String message, Throwable cause) {
    super(message, cause);
  }
}

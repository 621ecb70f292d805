package org.tongbi.cli;

/** The command line cannot be carried out as written; the message is one line for the user. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}

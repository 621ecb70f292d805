package org.tongbi.table;

/** A warehouse could not be read or written; the message is one line for the user. */
public final class StorageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StorageException(String message, Throwable cause) {
    super(message, cause);
  }
}

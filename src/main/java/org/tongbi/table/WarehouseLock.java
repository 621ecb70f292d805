package org.tongbi.table;

/** Keeps a second night out of a warehouse. */
public sealed interface WarehouseLock extends AutoCloseable permits FolderLock, WarehouseLease {
  /**
   * Makes sure that no other night took it away.
   *
   * @throws StorageException where one did
   */
  void requireHeld();

  /** Whether another night is known to have taken it away; not where nothing can be learnt. */
  boolean isLost();

  /** Lets the next night in. */
  @Override
  void close();
}

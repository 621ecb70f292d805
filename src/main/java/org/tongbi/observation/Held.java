package org.tongbi.observation;

import java.util.Objects;

/**
 * Which bytes hold a document.
 *
 * @param fileSha256 of the file when last looked at, which may hold the document no longer
 * @param originalSha256 of the file that it was read from, under which the archive has it
 */
record Held(String fileSha256, String originalSha256) {
  Held {
    Objects.requireNonNull(fileSha256, "fileSha256");
    Objects.requireNonNull(originalSha256, "originalSha256");
  }
}

package org.tongbi.observation;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.util.TaskCompletionListener;
import org.tongbi.issue.Issue;
import org.tongbi.provenance.Sha256;
import org.tongbi.source.DocIds;
import org.tongbi.source.DocumentReader;
import org.tongbi.source.Outcome;
import org.tongbi.source.Outcomes;
import org.tongbi.source.SourceFile;

/**
 * A file of a night with its place in the night's list and the id of a document it holds whole.
 *
 * @param ordinal place in the list, from 0
 * @param docId the id for a file that holds one document; null for one that holds many
 * @param checksum of the file and its sidecar, in hexadecimal digits; null where nobody looked yet
 */
public record InputFile(int ordinal, SourceFile file, String docId, String checksum)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int BUFFER = 1 << 16;

  /** The night's files in their order, each with its id. */
  public static List<InputFile> of(List<SourceFile> files) {
    Map<SourceFile, String> ids = DocIds.of(files);
    List<InputFile> inputs = new ArrayList<>();
    for (SourceFile file : new TreeSet<>(files)) {
      inputs.add(new InputFile(inputs.size(), file, ids.get(file), null));
    }
    return Collections.unmodifiableList(inputs);
  }

  /** This, with its checksum. */
  InputFile looked() {
    return new InputFile(ordinal, file, docId, sha256());
  }

  /**
   * This, to be read from the archive of originals.
   *
   * @param location where it lies there
   * @param sha256 under which it lies there
   */
  public InputFile archived(String location, String sha256) {
    SourceFile there = new SourceFile(file.sourceUri(), location, file.size(), file.format());
    return new InputFile(ordinal, there, docId, sha256);
  }

  /** Where its sidecar lies; empty where there is none. */
  public Optional<Path> sidecar() {
    return DocumentReader.sidecarOf(file.path());
  }

  /** What the file holds, as {@link SourceRows}, read as it is asked for. */
  Iterator<Row> outcomes() {
    String sha256 = checksum == null ? sha256() : checksum;
    Outcomes outcomes = DocumentReader.open(file, docId);
    if (TaskContext.get() != null) {
      TaskContext.get()
          .addTaskCompletionListener((TaskCompletionListener) context -> outcomes.close());
    }
    if (!outcomes.hasNext()) {
      Outcome nothing =
          new Outcome.Rejection(
              file.sourceUri(), "", Issue.EMPTY_FILE, "the file holds no document", "");
      return List.of(SourceRows.of(ordinal, nothing, sha256)).iterator();
    }
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return outcomes.hasNext();
      }

      @Override
      public Row next() {
        return SourceRows.of(ordinal, outcomes.next(), sha256);
      }
    };
  }

  /** The checksum of the file and its sidecar; of nothing where the file cannot be opened. */
  private String sha256() {
    MessageDigest digest = Sha256.digest();
    try (InputStream in = Files.newInputStream(file.path())) {
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      byte[] sidecar = DocumentReader.sidecar(file.path());
      if (sidecar != null) {
        digest.update((byte) 0);
        digest.update(sidecar);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      // Opening the document will reject it with its reason.
      return Sha256.hex("");
    }
  }
}

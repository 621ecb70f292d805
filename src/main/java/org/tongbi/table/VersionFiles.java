package org.tongbi.table;

import static scala.jdk.javaapi.CollectionConverters.asScala;

import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.execution.datasources.FileIndex;
import org.apache.spark.sql.execution.datasources.PartitionDirectory;
import org.apache.spark.sql.types.StructType;
import scala.collection.immutable.Seq;

/** Files of one version of a table, for Spark to read: they are known, and never change. */
final class VersionFiles implements FileIndex {
  private final Path table;
  private final long version;
  private final List<FileStatus> files;

  VersionFiles(Path table, long version, List<FileStatus> files) {
    this.table = table;
    this.version = version;
    this.files = files;
  }

  @Override
  public Seq<Path> rootPaths() {
    return asScala(List.of(table)).toSeq();
  }

  @Override
  public Seq<PartitionDirectory> listFiles(
      Seq<Expression> partitionFilters, Seq<Expression> dataFilters) {
    FileStatus[] all = files.toArray(FileStatus[]::new);
    return asScala(List.of(PartitionDirectory.apply(InternalRow.empty(), all))).toSeq();
  }

  @Override
  public String[] inputFiles() {
    return files.stream().map(file -> file.getPath().toString()).toArray(String[]::new);
  }

  @Override
  public void refresh() {
    // A version stays what it is.
  }

  @Override
  public long sizeInBytes() {
    return files.stream().mapToLong(FileStatus::getLen).sum();
  }

  @Override
  public StructType partitionSchema() {
    return new StructType();
  }

  /** The same files are the same rows: Spark then reads once what a plan names twice. */
  @Override
  public boolean equals(Object other) {
    return other instanceof VersionFiles that
        && table.equals(that.table)
        && version == that.version
        && files.equals(that.files);
  }

  @Override
  public int hashCode() {
    return 31 * table.hashCode() + Long.hashCode(version);
  }

  @Override
  public String toString() {
    return files.size() + " files of version " + version + " of " + table.getName();
  }
}

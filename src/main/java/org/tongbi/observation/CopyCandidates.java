package org.tongbi.observation;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Finds the pairs of documents that are worth comparing: those that share a key and have no
 * conflicting region or window (locality-sensitive hashing).
 *
 * <p>A key that few documents share brings all of them together. One that very many share is a
 * common saying, or a text that was reposted without end; it only leads each document to the best
 * of them, so that the work grows with the number of documents and never with its square. Copies
 * share most of their sixteen keys, so that other keys still bring the others together.
 */
final class CopyCandidates {
  /**
   * More documents than this share a key only where it is a common saying or a flood of reposts.
   */
  static final int MANY = 100;

  private CopyCandidates() {}

  /**
   * The pairs of which at least one document is fresh.
   *
   * @param fresh traits of documents that were read tonight
   * @param earlier traits of all other documents; empty on a first night
   * @return {@code worse, better}: two cards, each pair once
   */
  static Dataset<Row> pairs(Dataset<Row> fresh, Optional<Dataset<Row>> earlier) {
    Dataset<Row> tonight = members(fresh, true);
    Dataset<Row> members =
        earlier
            .map(
                documents ->
                    tonight.unionByName(
                        members(documents, false)
                            .join(tonight.select("key"), new String[] {"key"}, "left_semi")))
            .orElse(tonight);
    StructType card = (StructType) members.schema().apply("card").dataType();
    StructType pair = new StructType().add("worse", card).add("better", card);
    return RowWork.onPartitions(
            members.repartition(col("key")).sortWithinPartitions("key", "card"), Buckets::new, pair)
        .filter(CopyTraits.compatible(col("worse"), col("better")))
        .distinct();
  }

  /** One row for each key of a document. */
  private static Dataset<Row> members(Dataset<Row> traits, boolean fresh) {
    return traits.select(
        explode(col("signature.keys")).as("key"), col("card"), lit(fresh).as("fresh"));
  }

  /** Pairs off the members of one key after the other; they come in order, the best one first. */
  private static final class Buckets implements Iterator<Row> {
    private static final int KEY = 0;
    private static final int CARD = 1;
    private static final int FRESH = 2;

    private final Iterator<Row> members;
    private final List<Row> bucket = new ArrayList<>();
    private final Deque<Row> pairs = new ArrayDeque<>();
    private boolean many;

    Buckets(Iterator<Row> members) {
      this.members = members;
    }

    @Override
    public boolean hasNext() {
      while (pairs.isEmpty() && (members.hasNext() || !bucket.isEmpty())) {
        if (members.hasNext()) {
          take(members.next());
        } else {
          close();
        }
      }
      return !pairs.isEmpty();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException("all keys are paired off");
      }
      return pairs.remove();
    }

    private void take(Row member) {
      if (!bucket.isEmpty() && bucket.get(0).getLong(KEY) != member.getLong(KEY)) {
        close();
      }
      if (!bucket.isEmpty()) {
        pair(member, bucket.get(0));
      }
      if (!many) {
        bucket.add(member);
        if (bucket.size() > MANY) {
          many = true;
          bucket.subList(1, bucket.size()).clear();
        }
      }
    }

    /** Ends a key: its few members meet one another, as they have met the best already. */
    private void close() {
      for (int worse = 2; worse < bucket.size(); worse++) {
        for (int better = 1; better < worse; better++) {
          pair(bucket.get(worse), bucket.get(better));
        }
      }
      bucket.clear();
      many = false;
    }

    private void pair(Row worse, Row better) {
      if (worse.getBoolean(FRESH) || better.getBoolean(FRESH)) {
        pairs.add(RowFactory.create(worse.get(CARD), better.get(CARD)));
      }
    }
  }
}

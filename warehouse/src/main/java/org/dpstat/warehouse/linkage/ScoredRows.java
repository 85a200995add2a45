package org.dpstat.warehouse.linkage;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Pairs that weigh enough, as rows. */
final class ScoredRows implements Iterator<Row> {
  private final PairIterator pairs;
  private final Scorer scorer;
  private final double least;
  private Row next;

  ScoredRows(PairIterator pairs, Scorer scorer, double least) {
    this.pairs = pairs;
    this.scorer = scorer;
    this.least = least;
    this.next = find();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Row next() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    Row row = next;
    next = find();
    return row;
  }

  private Row find() {
    while (pairs.hasNext()) {
      PairIterator.Pair pair = pairs.next();
      Scorer.Score score = scorer.score(pair.left(), pair.right());
      if (score.weight() >= least) {
        return RowFactory.create(
            pair.left().id(), pair.right().id(), score.weight(), score.pattern(), score.rarity());
      }
    }
    return null;
  }
}

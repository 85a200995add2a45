package org.dpstat.warehouse.linkage;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;

/**
 * The pairs of a sorted run of blocks, each in the block of the first rule that makes it. Of a
 * block the records of the first list are held, and those of the second pass by.
 */
final class PairIterator implements Iterator<PairIterator.Pair> {
  private static final int RECORD = 2;

  private final Iterator<Row> rows;
  private final int rules;
  private final boolean isOneList;
  private final List<LinkageRecord> held = new ArrayList<>();
  private long key;
  private int rule;
  private LinkageRecord passing;
  private int at;
  private Pair next;

  /** Records to be compared; of one list, in order of their ids. */
  record Pair(LinkageRecord left, LinkageRecord right) {}

  /**
   * Pairs.
   *
   * @param rows blocks' key, rule and record, sorted by key, list and id
   */
  PairIterator(Iterator<Row> rows, int rules, boolean isOneList) {
    this.rows = rows;
    this.rules = rules;
    this.isOneList = isOneList;
    this.next = find();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Pair next() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    Pair pair = next;
    next = find();
    return pair;
  }

  private Pair find() {
    while (true) {
      while (passing != null && at < held.size()) {
        LinkageRecord other = held.get(at++);
        if (!isMadeBefore(other, passing)) {
          return new Pair(other, passing);
        }
      }
      if (passing != null && (isOneList || passing.list() == 0)) {
        held.add(passing);
      }
      if (!rows.hasNext()) {
        return null;
      }
      advance(rows.next());
    }
  }

  private void advance(Row row) {
    if (row.getLong(0) != key) {
      held.clear();
      key = row.getLong(0);
      rule = row.getInt(1);
    }
    passing = LinkageRecord.of(row, RECORD, rules);
    at = isOneList || passing.list() == 1 ? 0 : held.size();
  }

  private boolean isMadeBefore(LinkageRecord a, LinkageRecord b) {
    for (int earlier = 0; earlier < rule; earlier++) {
      if (a.keys()[earlier] != LinkageRecord.NO_KEY && a.keys()[earlier] == b.keys()[earlier]) {
        return true;
      }
    }
    return false;
  }
}

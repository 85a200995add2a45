package org.dpstat.warehouse.linkage;

/** Blocking rules that make more pairs than settings allow. */
public final class TooManyPairs extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String rule;
  private final long pairs;
  private final long most;

  TooManyPairs(BlockCount widest, long pairs, long most) {
    super("blocking makes " + pairs + " pairs, more than " + most + "; narrow " + widest.rule());
    this.rule = widest.rule();
    this.pairs = pairs;
    this.most = most;
  }

  /** The rule that makes the most of them. */
  public String rule() {
    return rule;
  }

  /** Pairs of all rules. */
  public long pairs() {
    return pairs;
  }

  /** As many as may be. */
  public long most() {
    return most;
  }
}

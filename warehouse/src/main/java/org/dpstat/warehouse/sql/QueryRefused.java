package org.dpstat.warehouse.sql;

/** A statement that is not answered; the reason is meant for who asked. */
public final class QueryRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String rule;

  QueryRefused(String rule, String detail) {
    super(detail);
    this.rule = rule;
  }

  /** Key of the message. */
  public String rule() {
    return rule;
  }
}

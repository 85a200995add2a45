package org.dpstat.jobs.ops;

import java.sql.SQLException;

/** The PostgreSQL database that is to hold the repository of jobs does not answer. */
public final class OpsUnreachable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OpsUnreachable(SQLException cause) {
    super("the repository of jobs could not be reached: " + cause.getSQLState(), cause);
  }

  /** PostgreSQL's code of what was wrong. */
  public String state() {
    return ((SQLException) getCause()).getSQLState();
  }
}

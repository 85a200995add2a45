package org.dpstat.jobs.ops;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.dpstat.warehouse.store.Digests;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The repository of jobs in PostgreSQL: each warehouse has a schema of its own there. Who holds it
 * is decided by an advisory lock, which ends with its connection.
 */
final class ServerDatabase implements OpsDatabase {
  private static final int ANSWER_SECONDS = 10;

  private final DataSource dataSource;
  private final Connection lock;

  private ServerDatabase(DataSource dataSource, Connection lock) {
    this.dataSource = dataSource;
    this.lock = lock;
  }

  /**
   * A schema of a database.
   *
   * @param url of the database; user and password stand in it or in a password file
   */
  record Place(String url, OpsDirectory ops) implements OpsDatabase.Place {
    @Override
    public Optional<OpsDatabase> tryToHold() {
      PGSimpleDataSource source = source();
      try {
        Connection lock = source.getConnection();
        if (isLocked(lock)) {
          return Optional.of(new ServerDatabase(source, lock));
        }
        lock.close();
        return Optional.empty();
      } catch (SQLException e) {
        throw new OpsUnreachable(e);
      }
    }

    @Override
    public Optional<OpsDatabase> tryToAsk() {
      return Optional.of(new ServerDatabase(source(), null));
    }

    /** Who reads here keeps nobody from writing. */
    @Override
    public Optional<OpsDatabase> tryToJoin() {
      return tryToAsk();
    }

    private String schema() {
      return "dpstat_" + Digests.idOf(ops.warehouse().toString());
    }

    private PGSimpleDataSource source() {
      PGSimpleDataSource source = new PGSimpleDataSource();
      source.setUrl(url);
      source.setTcpKeepAlive(true);
      source.setCurrentSchema(schema());
      try (Connection connection = source.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE SCHEMA IF NOT EXISTS " + schema());
        return source;
      } catch (SQLException e) {
        throw new OpsUnreachable(e);
      }
    }

    private boolean isLocked(Connection connection) throws SQLException {
      try (PreparedStatement statement =
          connection.prepareStatement("SELECT pg_try_advisory_lock(hashtextextended(?, 0))")) {
        statement.setString(1, schema());
        try (ResultSet row = statement.executeQuery()) {
          return row.next() && row.getBoolean(1);
        }
      }
    }
  }

  @Override
  public DataSource dataSource() {
    return dataSource;
  }

  /** The lock lasts as long as its connection. */
  @Override
  public boolean isHeld() {
    try {
      return lock != null && lock.isValid(ANSWER_SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public void close() {
    if (lock == null) {
      return;
    }
    try {
      lock.close();
    } catch (SQLException e) {
      throw new OpsUnreachable(e);
    }
  }
}

package org.dpstat.jobs.ops;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.logging.log4j.LogManager;

/**
 * The right to write to a warehouse. A row in the repository says who has it and when the owner
 * last gave a sign of life; an owner that has been silent for a minute has lost it. So has one
 * whose hold on the repository ended, as with a connection: another may have taken the row since.
 */
public final class Lease implements AutoCloseable {
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);
  private static final int SILENCE_SECONDS = 60;

  private final OpsDatabase database;
  private final DataSource dataSource;
  private final ScheduledExecutorService heart;
  private final String owner;
  private final Timestamp since = Timestamp.from(Instant.now().truncatedTo(ChronoUnit.MILLIS));

  /** Who has the right to write. */
  record Holder(String owner, Instant since, Instant lastSign) {
    boolean isAlive() {
      return lastSign.isAfter(Instant.now().minusSeconds(SILENCE_SECONDS));
    }
  }

  private Lease(OpsDatabase database, String purpose) {
    this.database = database;
    this.dataSource = database.dataSource();
    this.owner = purpose + ", " + process();
    this.heart =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "lease");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Takes the lease of a repository that this process holds: whoever had it before is dead. */
  public static Lease take(OpsDatabase database, String purpose) {
    return take(database, purpose, HEARTBEAT);
  }

  static Lease take(OpsDatabase database, String purpose, Duration heartbeat) {
    Lease lease = new Lease(database, purpose);
    lease.write();
    long millis = heartbeat.toMillis();
    var unused =
        lease.heart.scheduleAtFixedRate(lease::beat, millis, millis, TimeUnit.MILLISECONDS);
    return lease;
  }

  /**
   * Asks whether this process may still write.
   *
   * @throws LeaseLost where it may not, or where nobody can say
   */
  public void require() {
    if (!isHeld()) {
      throw new LeaseLost();
    }
  }

  /** Whether this process may still write, as far as can be learnt. */
  public boolean isHeld() {
    try {
      return database.isHeld() && update("UPDATE lease SET last_sign = ?", now()) == 1;
    } catch (SQLException e) {
      return false;
    }
  }

  static Optional<Holder> findHolder(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT owner, since, last_sign FROM lease")) {
      return row.next()
          ? Optional.of(
                  new Holder(
                      row.getString(1),
                      row.getTimestamp(2, utc()).toInstant(),
                      row.getTimestamp(3, utc()).toInstant()))
              .filter(Holder::isAlive)
          : Optional.empty();
    } catch (SQLException e) {
      // Before the first writer there is no such table, and no holder either.
      return Optional.empty();
    }
  }

  private void write() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE IF NOT EXISTS lease (owner VARCHAR(200), since TIMESTAMP, last_sign TIMESTAMP)");
      statement.execute("DELETE FROM lease");
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO lease VALUES (?, ?, ?)")) {
        insert.setString(1, owner);
        insert.setTimestamp(2, since, utc());
        insert.setTimestamp(3, since, utc());
        insert.execute();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the lease could not be written", e);
    }
  }

  /** One that fails is told, and the next is tried: a schedule would end with its first failure. */
  private void beat() {
    try {
      update("UPDATE lease SET last_sign = ?", now());
    } catch (SQLException e) {
      LogManager.getLogger(Lease.class).warn("no sign of life: {}", e.getSQLState());
    }
  }

  private void end() {
    try {
      update("DELETE FROM lease");
    } catch (SQLException e) {
      throw new IllegalStateException("the lease could not be ended", e);
    }
  }

  /** Of this owner's row alone: another's, who took the lease since, is left as it is. */
  private int update(String change, Timestamp... values) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(change + " WHERE owner = ? AND since = ?")) {
      int at = 1;
      for (Timestamp value : values) {
        statement.setTimestamp(at++, value, utc());
      }
      statement.setString(at++, owner);
      statement.setTimestamp(at, since, utc());
      return statement.executeUpdate();
    }
  }

  private static Timestamp now() {
    return Timestamp.from(Instant.now());
  }

  /** Machines that share a repository may stand in different time zones. */
  private static Calendar utc() {
    return Calendar.getInstance(TimeZone.getTimeZone(ZoneOffset.UTC));
  }

  private static String process() {
    try {
      return "pid "
          + ProcessHandle.current().pid()
          + " @ "
          + InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "pid " + ProcessHandle.current().pid();
    }
  }

  @Override
  public void close() {
    heart.shutdownNow();
    end();
  }
}

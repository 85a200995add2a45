package org.dpstat.jobs.ops;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * The right to write to a warehouse. A row in the repository says who has it and when the owner
 * last gave a sign of life; an owner that has been silent for a minute has lost it.
 */
public final class Lease implements AutoCloseable {
  private static final int HEARTBEAT_SECONDS = 10;
  private static final int SILENCE_SECONDS = 60;

  private final DataSource dataSource;
  private final ScheduledExecutorService heart;

  /** Who has the right to write. */
  record Holder(String owner, Instant since, Instant lastSign) {
    boolean isAlive() {
      return lastSign.isAfter(Instant.now().minusSeconds(SILENCE_SECONDS));
    }
  }

  private Lease(DataSource dataSource) {
    this.dataSource = dataSource;
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
    Lease lease = new Lease(database.dataSource());
    lease.write(purpose);
    var unused =
        lease.heart.scheduleAtFixedRate(
            lease::beat, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    return lease;
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

  private void write(String purpose) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE IF NOT EXISTS lease (owner VARCHAR(200), since TIMESTAMP, last_sign TIMESTAMP)");
      statement.execute("DELETE FROM lease");
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO lease VALUES (?, ?, ?)")) {
        Timestamp now = Timestamp.from(Instant.now());
        insert.setString(1, purpose + ", " + process());
        insert.setTimestamp(2, now, utc());
        insert.setTimestamp(3, now, utc());
        insert.execute();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the lease could not be written", e);
    }
  }

  private void beat() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement("UPDATE lease SET last_sign = ?")) {
      update.setTimestamp(1, Timestamp.from(Instant.now()), utc());
      update.execute();
    } catch (SQLException e) {
      throw new IllegalStateException("the lease could not be renewed", e);
    }
  }

  private void end() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM lease");
    } catch (SQLException e) {
      throw new IllegalStateException("the lease could not be ended", e);
    }
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

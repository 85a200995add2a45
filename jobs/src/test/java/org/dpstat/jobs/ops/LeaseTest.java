package org.dpstat.jobs.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The right to write, while its owner's connection comes and goes. */
class LeaseTest {
  private static final Duration BEAT = Duration.ofMillis(50);

  @TempDir private Path directory;
  private OpsDatabase database;
  private Lease lease;

  @BeforeEach
  void take() {
    database = OpsDatabase.hold(new OpsDirectory(directory.toUri()));
    lease = Lease.take(database, "refresh", BEAT);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void isLostOnceAnotherHasTakenItAndStaysTheOther() throws SQLException {
    lease.require();
    change("UPDATE lease SET owner = 'another'");

    assertThatThrownBy(lease::require).isInstanceOf(LeaseLost.class);
    lease.close();
    assertThat(Lease.findHolder(database.dataSource()).orElseThrow().owner()).isEqualTo("another");
  }

  @Test
  void isLostWhereNobodyCanSayWhoseItIs() throws SQLException {
    change("ALTER TABLE lease RENAME TO away");
    assertThat(lease.isHeld()).isFalse();

    change("ALTER TABLE away RENAME TO lease");
    assertThat(lease.isHeld()).isTrue();
    lease.close();
    assertThat(Lease.findHolder(database.dataSource())).isEmpty();
  }

  @Test
  void signsOfLifeGoOnAfterOneThatCouldNotBeGiven() throws Exception {
    change("ALTER TABLE lease RENAME TO away");
    Thread.sleep(BEAT.toMillis() * 4);
    change("ALTER TABLE away RENAME TO lease");

    Instant mended = Instant.now();
    while (lastSign().isBefore(mended)) {
      assertThat(Instant.now()).isBefore(mended.plusSeconds(20));
      Thread.sleep(BEAT.toMillis());
    }
    lease.close();
  }

  private Instant lastSign() {
    return Lease.findHolder(database.dataSource()).map(Lease.Holder::lastSign).orElse(Instant.MIN);
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

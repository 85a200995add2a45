package org.dpstat.jobs.ops;

import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The repository of jobs of a warehouse. One process at a time holds it to write; a process that
 * dies lets it go. By default it is a file of the warehouse, else a PostgreSQL database, which
 * processes of several machines share.
 */
public interface OpsDatabase extends AutoCloseable {
  /** System property with the JDBC URL of a PostgreSQL database. */
  String URL = "dpstat.ops.url";

  /** Environment variable that says the same. */
  String VARIABLE = "DPSTAT_OPS_URL";

  /** Where a repository lies, and how it is opened. */
  interface Place {
    /** Opens it to write, if nobody else has. */
    Optional<OpsDatabase> tryToHold();

    /** Opens it beside whoever holds it, if it can be reached. */
    Optional<OpsDatabase> tryToAsk();

    /** Opens it to read, if that can be done now. */
    default Optional<OpsDatabase> tryToJoin() {
      return tryToHold().or(this::tryToAsk);
    }
  }

  /** The URL of the PostgreSQL database that is to be the repository, if one is. */
  static Optional<String> url() {
    return Optional.ofNullable(System.getProperty(URL, System.getenv(VARIABLE)))
        .filter(url -> !url.isBlank());
  }

  /**
   * Opens the repository to write: this process holds it until it is closed.
   *
   * @throws Busy where another process holds it and does not let go
   */
  static OpsDatabase hold(OpsDirectory ops) {
    Place place = placeOf(ops);
    Patience patience = new Patience();
    while (true) {
      Optional<OpsDatabase> held = place.tryToHold();
      if (held.isPresent()) {
        return held.get();
      }
      place.tryToAsk().ifPresent(OpsDatabase::refuseWhereHeld);
      patience.pause();
    }
  }

  /** Opens the repository to read: by itself, or through the process that holds it. */
  static OpsDatabase join(OpsDirectory ops) {
    Place place = placeOf(ops);
    Patience patience = new Patience();
    while (true) {
      Optional<OpsDatabase> joined = place.tryToJoin();
      if (joined.isPresent()) {
        return joined.get();
      }
      patience.pause();
    }
  }

  private static Place placeOf(OpsDirectory ops) {
    return url()
        .<Place>map(url -> new ServerDatabase.Place(url, ops))
        .orElseGet(() -> new FileDatabase.Place(ops));
  }

  private static void refuseWhereHeld(OpsDatabase other) {
    try (other) {
      Optional<Busy> busy = Lease.findHolder(other.dataSource()).map(Busy::because);
      if (busy.isPresent()) {
        throw busy.get();
      }
    }
  }

  /** Connections to the repository. */
  DataSource dataSource();

  /** Whether this process, which opened it to write, holds it still. */
  boolean isHeld();

  @Override
  void close();

  /** How long another process is waited for that is just coming or going. */
  final class Patience {
    private static final Duration MOST = Duration.ofSeconds(6);
    private static final int POLL_MILLIS = 200;

    private final long deadline = System.nanoTime() + MOST.toNanos();

    private Patience() {}

    private void pause() {
      if (System.nanoTime() > deadline) {
        throw new Busy(null, null);
      }
      try {
        Thread.sleep(POLL_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}

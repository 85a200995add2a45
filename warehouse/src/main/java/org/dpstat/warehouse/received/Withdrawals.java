package org.dpstat.warehouse.received;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dpstat.warehouse.store.Store;

/** Takes deliveries out of the figures and back in; takes effect at the next refresh. */
public final class Withdrawals {
  private final InboxLog log;
  private final Clock clock;

  /** The withdrawals of a warehouse. */
  public Withdrawals(Store store, Clock clock) {
    this.log = new InboxLog(store);
    this.clock = clock;
  }

  /** What a request came to. */
  public enum Outcome {
    DONE,
    ALREADY_SO,
    UNKNOWN
  }

  /** Withdraws a delivery. */
  public Outcome withdraw(String deliveryId) {
    return change(deliveryId, LogEntry.Kind.WITHDRAWN);
  }

  /** Takes a withdrawal back. */
  public Outcome undo(String deliveryId) {
    return change(deliveryId, LogEntry.Kind.RETURNED);
  }

  private Outcome change(String deliveryId, LogEntry.Kind kind) {
    List<LogEntry> entries = log.read(log.position());
    boolean isKnown =
        entries.stream()
            .anyMatch(e -> e.kind() == LogEntry.Kind.RECEIVED && e.deliveryId().equals(deliveryId));
    if (!isKnown) {
      return Outcome.UNKNOWN;
    }
    if (withdrawn(entries).contains(deliveryId) == (kind == LogEntry.Kind.WITHDRAWN)) {
      return Outcome.ALREADY_SO;
    }
    log.append(List.of(LogEntry.decided(kind, clock.instant(), deliveryId, null)));
    return Outcome.DONE;
  }

  /** Ids of the deliveries that are withdrawn after the last of the entries. */
  public static Set<String> withdrawn(List<LogEntry> entries) {
    Set<String> ids = new HashSet<>();
    for (LogEntry entry : entries) {
      switch (entry.kind()) {
        case WITHDRAWN -> ids.add(entry.deliveryId());
        case RETURNED -> ids.remove(entry.deliveryId());
        case RECEIVED, REFUSED, ACCEPTED, REOPENED -> {}
      }
    }
    return ids;
  }
}

package org.dpstat.warehouse.received;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dpstat.warehouse.received.LogEntry.Remark;
import org.dpstat.warehouse.received.Withdrawals.Outcome;
import org.dpstat.warehouse.store.Store;

/**
 * Lets a delivery count although its list has shrunk to almost nothing, for a reason that is kept,
 * and takes that back; takes effect at the next refresh.
 */
public final class Acceptances {
  private final InboxLog log;
  private final Clock clock;

  /** The acceptances of a warehouse. */
  public Acceptances(Store store, Clock clock) {
    this.log = new InboxLog(store);
    this.clock = clock;
  }

  /** Accepts a delivery; another reason takes the place of the one before. */
  public Outcome accept(String deliveryId, Remark remark) {
    List<LogEntry> entries = log.read(log.position());
    return remark.reason().equals(reasons(entries).get(deliveryId))
        ? Outcome.ALREADY_SO
        : append(entries, LogEntry.Kind.ACCEPTED, deliveryId, remark);
  }

  /** Takes an acceptance back. */
  public Outcome undo(String deliveryId, String by) {
    List<LogEntry> entries = log.read(log.position());
    boolean isOpen = isReceived(entries, deliveryId) && !reasons(entries).containsKey(deliveryId);
    return isOpen
        ? Outcome.ALREADY_SO
        : append(entries, LogEntry.Kind.REOPENED, deliveryId, new Remark(by, null));
  }

  /**
   * Accepts the last content that was received under a file's name, unless anybody has decided on
   * it before: an inbox says the same at every refresh.
   */
  public void acceptOnce(String file, Remark remark) {
    List<LogEntry> entries = log.read(log.position());
    entries.stream()
        .filter(e -> e.kind() == LogEntry.Kind.RECEIVED && e.file().equals(file))
        .map(LogEntry::deliveryId)
        .reduce((earlier, later) -> later)
        .filter(id -> entries.stream().noneMatch(e -> e.remark() != null && e.isOf(id)))
        .ifPresent(id -> append(entries, LogEntry.Kind.ACCEPTED, id, remark));
  }

  private Outcome append(
      List<LogEntry> entries, LogEntry.Kind kind, String deliveryId, Remark remark) {
    if (!isReceived(entries, deliveryId)) {
      return Outcome.UNKNOWN;
    }
    log.append(List.of(LogEntry.decided(kind, clock.instant(), deliveryId, remark)));
    return Outcome.DONE;
  }

  private static boolean isReceived(List<LogEntry> entries, String deliveryId) {
    return entries.stream().anyMatch(e -> e.kind() == LogEntry.Kind.RECEIVED && e.isOf(deliveryId));
  }

  /** Reasons by the ids of the deliveries that are accepted after the last of the entries. */
  public static Map<String, String> reasons(List<LogEntry> entries) {
    Map<String, String> reasons = new LinkedHashMap<>();
    for (LogEntry entry : entries) {
      switch (entry.kind()) {
        case ACCEPTED -> reasons.put(entry.deliveryId(), entry.remark().reason());
        case REOPENED -> reasons.remove(entry.deliveryId());
        case RECEIVED, REFUSED, WITHDRAWN, RETURNED -> {}
      }
    }
    return reasons;
  }
}

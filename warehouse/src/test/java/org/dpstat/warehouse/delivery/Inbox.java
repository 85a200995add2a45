package org.dpstat.warehouse.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.dpstat.warehouse.received.LogEntry;
import org.dpstat.warehouse.received.Refusal;

/**
 * What came in, whatever its order.
 *
 * @param contents the contents that each file name had, one after another
 * @param withdrawals of a delivery: {@code true} for each withdrawal, {@code false} for an undo
 * @param unreadable contents that no one can read
 */
record Inbox(
    Map<String, List<String>> contents,
    Map<String, List<Boolean>> withdrawals,
    Set<String> unreadable) {
  private static final Instant AT = Instant.parse("2026-01-05T01:30:00Z");

  /** One log of many: of one name the order stays, everything else is shuffled. */
  List<LogEntry> log(Random random) {
    List<List<LogEntry>> files = new ArrayList<>();
    contents.forEach((file, all) -> files.add(all.stream().map(c -> received(file, c)).toList()));
    List<List<LogEntry>> changes = new ArrayList<>();
    withdrawals.forEach((id, all) -> changes.add(all.stream().map(w -> change(id, w)).toList()));
    List<LogEntry> log = new ArrayList<>(shuffled(files, random));
    log.addAll(shuffled(changes, random));
    return log;
  }

  List<Delivery> deliveries(List<LogEntry> log) {
    Map<String, Refusal> refusals = new HashMap<>();
    contents.forEach(
        (file, all) ->
            all.stream()
                .filter(unreadable::contains)
                .map(content -> intakeId(received(file, content)))
                .forEach(id -> refusals.put(id, new Refusal("file_damaged", null))));
    return new Ledger(Inbox::intakeId, refusals).deliveries(log);
  }

  /** The content of a name that stands: the last that can be read; null where none can. */
  String standing(String file) {
    return contents.get(file).stream()
        .filter(content -> !unreadable.contains(content))
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  boolean isWithdrawn(String deliveryId) {
    List<Boolean> all = withdrawals.getOrDefault(deliveryId, List.of());
    return !all.isEmpty() && all.get(all.size() - 1);
  }

  Set<String> deliveryIds() {
    return contents.entrySet().stream()
        .flatMap(e -> e.getValue().stream().map(c -> deliveryId(e.getKey(), c)))
        .collect(Collectors.toSet());
  }

  static LogEntry received(String file, String content) {
    String id = deliveryId(file, content);
    return new LogEntry(LogEntry.Kind.RECEIVED, AT, id, file, content, content, 1L, null);
  }

  static LogEntry change(String deliveryId, boolean isWithdrawal) {
    LogEntry.Kind kind = isWithdrawal ? LogEntry.Kind.WITHDRAWN : LogEntry.Kind.RETURNED;
    return new LogEntry(kind, AT, deliveryId, null, null, null, null, null);
  }

  /** As the receiver derives it: from source, division, period, label and content. */
  static String deliveryId(String file, String content) {
    return file.substring(0, file.indexOf('.')) + "=" + content;
  }

  /** Source, division and period. */
  static String slot(String file) {
    String[] parts = file.substring(0, file.indexOf('.')).split("_", 3);
    return parts[0] + "_" + parts[1];
  }

  private static String intakeId(LogEntry entry) {
    return slot(entry.file()) + "=" + entry.contentSha();
  }

  private static List<LogEntry> shuffled(List<List<LogEntry>> chains, Random random) {
    List<Integer> turns = new ArrayList<>();
    for (int i = 0; i < chains.size(); i++) {
      turns.addAll(Collections.nCopies(chains.get(i).size(), i));
    }
    Collections.shuffle(turns, random);
    int[] next = new int[chains.size()];
    return turns.stream().map(chain -> chains.get(chain).get(next[chain]++)).toList();
  }
}

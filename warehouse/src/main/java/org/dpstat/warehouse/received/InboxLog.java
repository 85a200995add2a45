package org.dpstat.warehouse.received;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.dpstat.warehouse.store.Json;
import org.dpstat.warehouse.store.Store;

/**
 * Append-only log of what was received, refused, withdrawn, returned and accepted: one numbered
 * file a write, never overwritten. Its position is the number of the last file.
 */
public final class InboxLog {
  private final Store store;
  private final Path folder;

  /** The log of a warehouse. */
  public InboxLog(Store store) {
    this.store = store;
    this.folder = store.restricted("received/log");
  }

  /** Number of the last write; 0 where there is none. */
  public int position() {
    return files().stream().mapToInt(InboxLog::number).max().orElse(0);
  }

  /** Everything up to a position, in the order in which it happened. */
  public List<LogEntry> read(int position) {
    List<LogEntry> entries = new ArrayList<>();
    for (String name : files()) {
      if (number(name) <= position) {
        store
            .read(new Path(folder, name))
            .lines()
            .map(line -> Json.read(line, LogEntry.class))
            .forEach(entries::add);
      }
    }
    return entries;
  }

  /** Adds entries in one write; none is no write. */
  public void append(List<LogEntry> entries) {
    if (!entries.isEmpty()) {
      String name = String.format(Locale.ROOT, "%08d.jsonl", position() + 1);
      String lines = entries.stream().map(Json::line).collect(Collectors.joining("\n", "", "\n"));
      store.writeNew(new Path(folder, name), lines);
    }
  }

  private List<String> files() {
    return store.list(folder).stream()
        .filter(name -> name.endsWith(".jsonl"))
        .filter(name -> !name.startsWith("."))
        .toList();
  }

  private static int number(String name) {
    return Integer.parseInt(name.substring(0, name.indexOf('.')));
  }
}

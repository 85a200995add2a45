package org.dpstat.jobs.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dpstat.jobs.refresh.Workplace;
import org.dpstat.warehouse.delivery.Delivery;
import org.dpstat.warehouse.delivery.DeliveryState;
import org.dpstat.warehouse.delivery.Ledger;
import org.dpstat.warehouse.received.DeliveryName;
import org.dpstat.warehouse.received.InboxLog;
import org.dpstat.warehouse.received.LogEntry;

/** Under which name decisions are put into the inbox. */
record DecisionName(Path folder, DeliveryName name) {
  Path file() {
    String label = name.label().isEmpty() ? "" : "_" + name.label();
    return folder.resolve(name.division() + "_" + name.period().text() + label + ".csv");
  }

  /**
   * Says so where a refresh would refuse the name, or would let either these decisions or earlier
   * ones count: of one division and period the last label does, and who decided before would not
   * hear of it.
   *
   * @throws UsageFault where the name cannot be used
   */
  void check(Workplace workplace) {
    if (workplace.described().schemas().divisions().find(name.division()).isEmpty()) {
      throw new UsageFault("review.division", name.division());
    }
    if (Files.exists(file())) {
      throw new UsageFault("review.exists", file());
    }
    InboxLog inboxLog = new InboxLog(workplace.store());
    List<LogEntry> log = inboxLog.read(inboxLog.position());
    Stream.concat(counting(workplace, log), waiting(log))
        .filter(other -> DeliveryName.parse(other).filter(this::isOfOneList).isPresent())
        .findFirst()
        .ifPresent(
            other -> {
              throw new UsageFault("review.supersedes", file().getFileName(), other);
            });
  }

  private boolean isOfOneList(DeliveryName other) {
    return other.division().equals(name.division()) && other.period().equals(name.period());
  }

  private static Stream<String> counting(Workplace workplace, List<LogEntry> log) {
    return new Ledger(workplace.described().intakeIds()::of, Map.of())
        .deliveries(log).stream()
            .filter(delivery -> delivery.source().equals(ReviewWorkbook.DECISIONS))
            .filter(delivery -> delivery.state() == DeliveryState.LOADED)
            .map(Delivery::fileName)
            .map(DecisionName::ownName);
  }

  /** Those that lie in the inbox, for the next refresh to take in. */
  private Stream<String> waiting(List<LogEntry> log) {
    Set<String> taken = new HashSet<>();
    log.stream().filter(entry -> entry.file() != null).forEach(entry -> taken.add(entry.file()));
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> !taken.contains(ReviewWorkbook.DECISIONS + "/" + file))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String ownName(String file) {
    return file.substring(file.indexOf('/') + 1);
  }
}

package org.dpstat.warehouse.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dpstat.warehouse.received.DeliveryName;
import org.dpstat.warehouse.received.LogEntry;
import org.dpstat.warehouse.received.Refusal;
import org.dpstat.warehouse.received.Withdrawals;

/**
 * What became of every delivery: a function of the last content per name, of the withdrawals and of
 * what could not be read, whatever the order of arrival.
 */
public final class Ledger {
  private static final NaturalOrder NATURAL = new NaturalOrder();

  /** The order in which deliveries break ties; contents of one name stand by their ids. */
  private static final Comparator<Delivery> ORDER =
      Comparator.comparing(Delivery::source)
          .thenComparing(d -> d.period() == null ? "" : d.period())
          .thenComparing(d -> d.divisionCode() == null ? "" : d.divisionCode())
          .thenComparing(d -> d.label() == null ? "" : d.label(), NATURAL)
          .thenComparing(Delivery::fileName, NATURAL)
          .thenComparing(Delivery::deliveryId);

  private final Function<LogEntry, String> intakeIds;
  private final Map<String, Refusal> unreadable;

  /**
   * A ledger.
   *
   * @param intakeIds under which the content of a received entry is read
   * @param unreadable readings that failed, with their reason
   */
  public Ledger(Function<LogEntry, String> intakeIds, Map<String, Refusal> unreadable) {
    this.intakeIds = intakeIds;
    this.unreadable = unreadable;
  }

  /** All deliveries of a log in their order, each once, with its state. */
  public List<Delivery> deliveries(List<LogEntry> log) {
    Set<String> withdrawn = Withdrawals.withdrawn(log);
    Map<String, String> contentOfName = new LinkedHashMap<>();
    Map<String, Delivery> byId = new LinkedHashMap<>();
    for (LogEntry entry : log) {
      if (entry.file() == null) {
        continue;
      }
      Delivery delivery = delivery(entry);
      byId.putIfAbsent(entry.deliveryId() + entry.file(), delivery);
      if (delivery.state() != DeliveryState.REFUSED) {
        contentOfName.put(entry.file(), entry.deliveryId());
      }
    }
    List<Delivery> judged = new ArrayList<>();
    byId.values().stream()
        .collect(Collectors.groupingBy(Ledger::slot, LinkedHashMap::new, Collectors.toList()))
        .values()
        .forEach(slot -> judged.addAll(judge(slot, contentOfName, withdrawn)));
    judged.sort(ORDER);
    List<Delivery> ordered = new ArrayList<>();
    judged.forEach(d -> ordered.add(d.with(ordered.size() + 1)));
    return ordered;
  }

  private Delivery delivery(LogEntry entry) {
    if (entry.kind() == LogEntry.Kind.REFUSED) {
      return new Delivery(
          entry.deliveryId(),
          entry.source(),
          null,
          null,
          null,
          entry.file(),
          entry.bytesSha(),
          entry.at(),
          DeliveryState.REFUSED,
          entry.refusal(),
          null,
          0);
    }
    DeliveryName name = DeliveryName.parse(entry.fileName()).orElseThrow();
    String intakeId = intakeIds.apply(entry);
    Refusal refusal = unreadable.get(intakeId);
    return new Delivery(
        entry.deliveryId(),
        entry.source(),
        name.division(),
        name.period().text(),
        name.label(),
        entry.file(),
        entry.bytesSha(),
        entry.at(),
        refusal == null ? DeliveryState.LOADED : DeliveryState.REFUSED,
        refusal,
        intakeId,
        0);
  }

  /** Deliveries that stand for the same list: source, division as named, and period. */
  private static String slot(Delivery delivery) {
    return String.join("|", delivery.source(), delivery.divisionCode(), delivery.period());
  }

  /**
   * States within one slot. The content of the last label counts. Of names with one content the
   * first is that delivery and the others are its duplicates.
   */
  private static List<Delivery> judge(
      List<Delivery> slot, Map<String, String> contentOfName, Set<String> withdrawn) {
    List<Delivery> judged = new ArrayList<>();
    Map<String, Delivery> firstOfContent = new LinkedHashMap<>();
    String counting = null;
    for (Delivery delivery : slot.stream().sorted(ORDER).toList()) {
      if (delivery.state() == DeliveryState.REFUSED) {
        judged.add(delivery);
      } else if (withdrawn.contains(delivery.deliveryId())) {
        judged.add(delivery.with(DeliveryState.WITHDRAWN));
      } else if (!delivery.deliveryId().equals(contentOfName.get(delivery.fileName()))) {
        judged.add(delivery.with(DeliveryState.SUPERSEDED));
      } else {
        counting = delivery.intakeId();
        if (firstOfContent.putIfAbsent(counting, delivery) != null) {
          judged.add(delivery.with(DeliveryState.DUPLICATE));
        }
      }
    }
    for (Map.Entry<String, Delivery> first : firstOfContent.entrySet()) {
      boolean counts = first.getKey().equals(counting);
      judged.add(first.getValue().with(counts ? DeliveryState.LOADED : DeliveryState.SUPERSEDED));
    }
    return judged;
  }
}

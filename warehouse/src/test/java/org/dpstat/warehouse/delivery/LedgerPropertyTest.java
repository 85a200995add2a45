package org.dpstat.warehouse.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dpstat.schemas.Schemas;
import org.dpstat.warehouse.received.LogEntry;

/** What holds of every inbox: the figures do not know in which order things arrived. */
class LedgerPropertyTest {
  private static final Schemas SCHEMAS = Schemas.load(Path.of("../schemas"));

  @Provide
  Arbitrary<Inbox> inboxes() {
    return Inboxes.any();
  }

  @Property(tries = 500)
  void theOrderOfArrivalPlaysNoPart(
      @ForAll("inboxes") Inbox inbox, @ForAll Random one, @ForAll Random other) {
    List<Delivery> first = inbox.deliveries(inbox.log(one));
    List<Delivery> second = inbox.deliveries(inbox.log(other));

    assertThat(second).isEqualTo(first);
    assertThat(spans(second)).isEqualTo(spans(first));
  }

  @Property(tries = 500)
  void oneDeliveryOfADivisionAndPeriodCounts(@ForAll("inboxes") Inbox inbox, @ForAll Random order) {
    List<Delivery> deliveries = inbox.deliveries(inbox.log(order));

    Map<String, Long> loaded =
        deliveries.stream()
            .filter(d -> d.state() == DeliveryState.LOADED)
            .collect(Collectors.groupingBy(d -> Inbox.slot(d.fileName()), Collectors.counting()));
    Map<String, Long> expected =
        inbox.contents().keySet().stream()
            .filter(file -> inbox.standing(file) != null)
            .filter(file -> !inbox.isWithdrawn(Inbox.deliveryId(file, inbox.standing(file))))
            .collect(Collectors.toMap(Inbox::slot, file -> 1L, (a, b) -> 1L));
    assertThat(loaded).isEqualTo(expected);
  }

  @Property(tries = 500)
  void aWithdrawalAndItsUndoChangeNothing(@ForAll("inboxes") Inbox inbox, @ForAll Random order) {
    List<LogEntry> log = inbox.log(order);
    List<String> ids =
        inbox.deliveryIds().stream().filter(id -> !inbox.isWithdrawn(id)).sorted().toList();
    List<LogEntry> longer = new ArrayList<>(log);
    ids.forEach(id -> longer.add(Inbox.change(id, true)));
    ids.forEach(id -> longer.add(Inbox.change(id, false)));

    assertThat(inbox.deliveries(longer)).isEqualTo(inbox.deliveries(log));
  }

  @Property(tries = 500)
  void onlyEqualContentsAreDuplicates(@ForAll("inboxes") Inbox inbox, @ForAll Random order) {
    List<Delivery> deliveries = inbox.deliveries(inbox.log(order));

    List<String> originals =
        deliveries.stream().filter(LedgerPropertyTest::stands).map(Delivery::intakeId).toList();
    List<String> duplicates =
        deliveries.stream()
            .filter(d -> d.state() == DeliveryState.DUPLICATE)
            .map(Delivery::intakeId)
            .toList();
    List<String> loaded =
        deliveries.stream()
            .filter(d -> d.state() == DeliveryState.LOADED)
            .map(Delivery::intakeId)
            .toList();
    assertThat(originals).containsAll(duplicates);
    assertThat(loaded).doesNotHaveDuplicates();
  }

  @Property(tries = 500)
  void everyContentOfANameIsToldOf(@ForAll("inboxes") Inbox inbox, @ForAll Random order) {
    List<String> told =
        inbox.deliveries(inbox.log(order)).stream()
            .map(d -> d.fileName() + " " + d.deliveryId())
            .toList();
    List<String> given =
        inbox.contents().entrySet().stream()
            .flatMap(
                e ->
                    e.getValue().stream()
                        .distinct()
                        .map(c -> e.getKey() + " " + Inbox.deliveryId(e.getKey(), c)))
            .toList();

    assertThat(told).containsExactlyInAnyOrderElementsOf(given);
  }

  /**
   * Of one period, but for divisions that went into one: each of them may lag behind the others.
   */
  @Property(tries = 500)
  void onADayAStateListOfOnePeriodSpeaks(@ForAll("inboxes") Inbox inbox, @ForAll Random order) {
    List<Delivery> deliveries = inbox.deliveries(inbox.log(order));
    Map<String, String> divisions =
        deliveries.stream()
            .collect(Collectors.toMap(Delivery::deliveryId, Delivery::divisionCode, (a, b) -> a));
    List<ListInForce> spans =
        spans(deliveries).stream().filter(s -> s.source().equals("certificate")).toList();

    for (ListInForce span : spans) {
      String division = divisions.get(span.deliveryId());
      List<LocalDate> others =
          spans.stream()
              .filter(s -> s.placeCode().equals(span.placeCode()))
              .filter(s -> !s.validFrom().isAfter(span.validTo()))
              .filter(s -> !s.validTo().isBefore(span.validFrom()))
              .filter(s -> !areOtherParts(division, divisions.get(s.deliveryId())))
              .map(ListInForce::validFrom)
              .toList();
      assertThat(others).as("lists that speak with %s", span).containsOnly(span.validFrom());
    }
  }

  private static boolean areOtherParts(String one, String other) {
    return !one.equals(other)
        && !SCHEMAS.divisions().current(one).equals(one)
        && !SCHEMAS.divisions().current(other).equals(other);
  }

  private static boolean stands(Delivery delivery) {
    return delivery.state() == DeliveryState.LOADED || delivery.state() == DeliveryState.SUPERSEDED;
  }

  private static List<ListInForce> spans(List<Delivery> deliveries) {
    return new ListsInForce(SCHEMAS).spans(deliveries);
  }
}

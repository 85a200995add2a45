package org.dpstat.warehouse.delivery;

import java.time.Instant;
import org.dpstat.warehouse.received.Refusal;

/**
 * One delivered file and what became of it.
 *
 * @param fileName {@code <source>/<name>}
 * @param period as in the name, null where the name could not be read
 * @param order rank among all deliveries in natural order, by which ties between rows are broken
 * @param intakeId the reading of its content, null where nothing was read
 */
public record Delivery(
    String deliveryId,
    String source,
    String divisionCode,
    String period,
    String label,
    String fileName,
    String sha256,
    Instant receivedAt,
    DeliveryState state,
    Refusal refusal,
    String intakeId,
    int order) {

  Delivery with(DeliveryState newState) {
    return copy(newState, order);
  }

  Delivery with(int newOrder) {
    return copy(state, newOrder);
  }

  private Delivery copy(DeliveryState newState, int newOrder) {
    return new Delivery(
        deliveryId,
        source,
        divisionCode,
        period,
        label,
        fileName,
        sha256,
        receivedAt,
        newState,
        refusal,
        intakeId,
        newOrder);
  }
}

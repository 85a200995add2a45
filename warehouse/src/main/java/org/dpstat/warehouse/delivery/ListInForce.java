package org.dpstat.warehouse.delivery;

import java.time.LocalDate;

/**
 * A delivery speaks for a place over a span of days.
 *
 * @param placeCode today's code of a county; for rows of a higher division's list that name no
 *     county, the code of that division
 * @param periodMonth last month of the delivery's period, {@code 202510}
 * @param validTo last day, null where events go on counting
 */
public record ListInForce(
    String source,
    String placeCode,
    String deliveryId,
    String intakeId,
    int periodMonth,
    LocalDate validFrom,
    LocalDate validTo) {}

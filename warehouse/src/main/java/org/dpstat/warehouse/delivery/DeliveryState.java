package org.dpstat.warehouse.delivery;

import java.util.Locale;

/** What becomes of a delivery. */
public enum DeliveryState {
  /** Counts. */
  LOADED,
  /** A corrected delivery took its place; its rows are kept. */
  SUPERSEDED,
  /** Taken out of the figures by someone. */
  WITHDRAWN,
  /** Could not be read. */
  REFUSED,
  /** The same content under the same source, division and period is there already. */
  DUPLICATE;

  /** As it stands in tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

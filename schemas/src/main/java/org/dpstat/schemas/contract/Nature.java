package org.dpstat.schemas.contract;

/** How the deliveries of a source go together over time. */
public enum Nature {
  /** Says who is on the list: the latest delivery speaks. */
  STATE,
  /** Adds up: all deliveries together. */
  EVENT,
  /** One collection a year. */
  YEARLY
}

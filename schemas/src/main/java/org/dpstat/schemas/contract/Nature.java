package org.dpstat.schemas.contract;

/** How the deliveries of a source go together over time. */
public enum Nature {
  /** Says who is on the list: the latest delivery speaks. */
  STATE,
  /** Adds up: all deliveries together. */
  EVENT,
  /** Adds up as events do, but a later delivery may tell of the same again: its version counts. */
  SPELL,
  /** One collection a year. */
  YEARLY
}

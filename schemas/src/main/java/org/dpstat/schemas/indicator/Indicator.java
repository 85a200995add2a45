package org.dpstat.schemas.indicator;

import java.util.Objects;

/**
 * What a figure means.
 *
 * @param status {@code official} or {@code assumed}, with the reason in {@code about}
 * @param measure how it is computed, null where this version only knows its name
 */
public record Indicator(
    String id,
    String label,
    String labelEn,
    String unit,
    String status,
    String about,
    Measure measure) {

  /**
   * How an indicator is computed from the status of its subject.
   *
   * @param programme whose evidence decides who counts, null where the population itself is meant
   * @param denominator SQL condition, null for a count; who neither meets it nor fails it is not
   *     known
   * @param numerator SQL condition; of persons only
   * @param flow whether it adds up over a year, and is not final before its end
   */
  public record Measure(
      Subject subject, String programme, String denominator, String numerator, boolean flow) {
    public Measure {
      Objects.requireNonNull(subject, "a measure needs a subject");
      if ((subject == Subject.PERSON) == (numerator == null)) {
        throw new IllegalArgumentException("persons need a numerator, other subjects none");
      }
    }
  }

  /** What is counted. */
  public enum Subject {
    /** Persons of the population. */
    PERSON,
    /** Households of the surveys, with their incomes: a model computes them. */
    HOUSEHOLD,
    /** What departments report. */
    REPORTED
  }

  public Indicator {
    Objects.requireNonNull(id, "an indicator needs an id");
    Objects.requireNonNull(label, "indicator " + id + " needs a label");
    Objects.requireNonNull(unit, "indicator " + id + " needs a unit");
  }
}

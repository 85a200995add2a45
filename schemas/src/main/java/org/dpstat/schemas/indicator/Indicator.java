package org.dpstat.schemas.indicator;

import java.util.Locale;
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
   * @param programme of persons: whose evidence decides who counts, null where the population
   *     itself is meant
   * @param source of all others that are counted: whose list is the evidence
   * @param denominator SQL condition, or number, of a row of the status; null for a count. Who
   *     neither meets it nor fails it is not known
   * @param numerator SQL condition or number; of what is counted only
   * @param flow whether it adds up over a year, and is not final before its end
   */
  public record Measure(
      Subject subject,
      String programme,
      String source,
      String denominator,
      String numerator,
      boolean flow) {
    public Measure {
      Objects.requireNonNull(subject, "a measure needs a subject");
      if (subject.isCounted() == (numerator == null)) {
        throw new IllegalArgumentException("what is counted needs a numerator, the others none");
      }
      boolean isOfLists = subject.isCounted() && subject != Subject.PERSON;
      if (isOfLists == (source == null)) {
        throw new IllegalArgumentException("a source goes with what is counted but persons");
      }
      if (programme != null && subject != Subject.PERSON) {
        throw new IllegalArgumentException("a programme goes with persons");
      }
    }

    /** Column of the status that says what is known of a row, and by what. */
    public String evidenceColumn() {
      String of = programme != null ? programme : source != null ? source : "population";
      return of.replace('-', '_') + "_evidence";
    }
  }

  /** What an indicator is about. */
  public enum Subject {
    /** Persons of the population. */
    PERSON(true),
    /** Townships and subdistricts. */
    TOWNSHIP(true),
    /** Counties. */
    COUNTY(true),
    /** Employers that declared. */
    EMPLOYER(true),
    /** Households of the surveys, with their incomes: a model computes them. */
    HOUSEHOLD(false),
    /** What departments report. */
    REPORTED(false);

    private final boolean isCounted;

    Subject(boolean isCounted) {
      this.isCounted = isCounted;
    }

    /** Whether a relation has a row for each of them, and places them in the divisions. */
    public boolean isCounted() {
      return isCounted;
    }

    /** As the warehouse calls it. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The relation with a row for each. */
    public String statusTable() {
      return id() + "_status";
    }
  }

  public Indicator {
    Objects.requireNonNull(id, "an indicator needs an id");
    Objects.requireNonNull(label, "indicator " + id + " needs a label");
    Objects.requireNonNull(unit, "indicator " + id + " needs a unit");
  }
}

package org.dpstat.schemas.indicator;

import java.util.List;
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
   * @param counts of events: what counts once however often it comes
   * @param denominator SQL condition, or number, of a row of the status; null for a count. Who
   *     neither meets it nor fails it is not known
   * @param numerator SQL condition or number; of events a condition of their source's rows
   * @param flow whether it adds up over a year, and is not final before its end
   * @param sources lists behind it that no condition tells of, since a model reads them
   */
  public record Measure(
      Subject subject,
      String programme,
      String source,
      Counts counts,
      String denominator,
      String numerator,
      boolean flow,
      List<String> sources) {
    public Measure {
      Objects.requireNonNull(subject, "a measure needs a subject");
      sources = sources == null ? List.of() : List.copyOf(sources);
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
      if (subject == Subject.EVENT ? denominator != null || flow : counts != null) {
        throw new IllegalArgumentException("events are only counted, and nothing else says counts");
      }
      counts = counts == null ? Counts.EVENT : counts;
    }

    /** Column of the status that says what is known of a row, and by what. */
    public String evidenceColumn() {
      String of = programme != null ? programme : source != null ? source : "population";
      return of.replace('-', '_') + "_evidence";
    }
  }

  /** What of events counts once. */
  public enum Counts {
    /** Each of them. */
    EVENT,
    /** Whom it is about. */
    PERSON,
    /** The household by its number, else whom it is about. */
    HOUSEHOLD
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
    /** What happened since a plan began, to anybody and in the division that the row names. */
    EVENT(true),
    /** Households with a person of the population. */
    HOUSEHOLD(true),
    /** Incomes of the surveys' households: a model computes them. */
    INCOME(false),
    /** What departments report. */
    REPORTED(false);

    private final boolean isCounted;

    Subject(boolean isCounted) {
      this.isCounted = isCounted;
    }

    /** Whether conditions say what counts. */
    public boolean isCounted() {
      return isCounted;
    }

    /** Whether a relation has a row for each at the as-of date, and says where it lies. */
    public boolean hasStatus() {
      return isCounted && this != EVENT;
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

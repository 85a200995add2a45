package org.dpstat.schemas.indicator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dpstat.schemas.Standing;

/**
 * What a figure means.
 *
 * @param about the definition in words; of an assumed one always, with its reason
 * @param measure how it is computed, null where this version only knows its name
 */
public record Indicator(
    String id,
    String label,
    String labelEn,
    String unit,
    Standing status,
    String about,
    Measure measure) {

  /**
   * How an indicator is computed from the status of its subject.
   *
   * @param programme of persons: whose evidence decides who counts, null where the population
   *     itself is meant
   * @param source of all others that are counted: whose list is the evidence
   * @param restsOn programme whose evidence tells on what it rests who belongs, where no policy
   *     says so; null for most
   * @param counts of events: what counts once however often it comes
   * @param denominator SQL condition, or number, of a row of the status; null for a count. Who
   *     neither meets it nor fails it is not known
   * @param numerator SQL condition or number; of events a condition of their source's rows
   * @param median SQL number of which the middle one is the figure, in place of a numerator; who
   *     has none is left out
   * @param breakdown groups that this indicator alone is told by, beside those of its subject; null
   *     for most
   * @param flow whether it adds up over a year, and is not final before its end
   * @param ofFiveYears whether it counts from the beginning of the five-year period that holds the
   *     day, and so tells nothing of a plan of other years; events are counted anew for each plan
   * @param sources lists behind it that no condition tells of, since a model reads them
   */
  public record Measure(
      Subject subject,
      String programme,
      String source,
      String restsOn,
      Counts counts,
      String denominator,
      String numerator,
      String median,
      Breakdown breakdown,
      boolean flow,
      boolean ofFiveYears,
      List<String> sources) {
    public Measure {
      Objects.requireNonNull(subject, "a measure needs a subject");
      sources = sources == null ? List.of() : List.copyOf(sources);
      if (subject.isCounted() == (numerator == null && median == null)) {
        throw new IllegalArgumentException("what is counted needs a numerator, the others none");
      }
      if (median != null && (numerator != null || denominator != null)) {
        throw new IllegalArgumentException("a median has no numerator and no denominator");
      }
      if (!subject.hasStatus() && (median != null || breakdown != null)) {
        throw new IllegalArgumentException("only what has a status has a median or a breakdown");
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

    /** Whether it is a number of something, and no share of it. */
    public boolean isCount() {
      return denominator == null && median == null;
    }

    /** The SQL of the file, in the order in which it says what the figure means. */
    public List<String> conditions() {
      Stream<String> own = Stream.of(denominator, numerator, median).filter(Objects::nonNull);
      Stream<String> groups =
          breakdown == null ? Stream.empty() : breakdown.groups().values().stream();
      return Stream.concat(own, groups).toList();
    }

    /** The whole, then each group of its own breakdown. */
    public List<Part> parts() {
      List<Part> parts = new ArrayList<>();
      parts.add(part(Part.WHOLE, "all", median == null ? numerator : median));
      if (breakdown != null) {
        breakdown.groups().forEach((code, group) -> parts.add(part(breakdown.id(), code, group)));
      }
      return parts;
    }

    private Part part(String of, String code, String figure) {
      return median == null
          ? new Part(of, code, figure, denominator, null)
          : new Part(of, code, "FALSE", "(" + figure + ") IS NOT NULL", figure);
    }

    /** Column of the status that says what is known of a row, and by what. */
    public String evidenceColumn() {
      return evidenceOf(programme != null ? programme : source != null ? source : "population");
    }

    /** Column of the evidence on which it rests who belongs. */
    public Optional<String> eligibilityEvidence() {
      return Optional.ofNullable(restsOn).map(Measure::evidenceOf);
    }

    private static String evidenceOf(String programme) {
      return programme.replace('-', '_') + "_evidence";
    }
  }

  /**
   * Groups of an indicator's own. A group has a numerator, or a number for the median, of its own;
   * its denominator is that of the whole, and a row may stand in several groups.
   *
   * @param id what the breakdown is called in figures
   * @param list code list of the groups
   * @param groups SQL condition or number by code; {@code unknown} for those of no known group
   */
  public record Breakdown(String id, String list, Map<String, String> groups) {
    /** Code of a group that no list has. */
    public static final String UNKNOWN = "unknown";

    /** What indicators are told by anyhow, where the status of their subject has the column. */
    public static final List<String> OF_SUBJECTS =
        List.of("sex", "age_group", "category", "grade", "hukou");

    public Breakdown {
      Objects.requireNonNull(id, "a breakdown needs an id");
      Objects.requireNonNull(list, "breakdown " + id + " needs a code list");
      Objects.requireNonNull(groups, "breakdown " + id + " needs groups");
      if (id.equals(Part.WHOLE) || OF_SUBJECTS.contains(id)) {
        throw new IllegalArgumentException("another breakdown is called " + id + " already");
      }
      groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }
  }

  /**
   * What is counted for one group, or for the whole.
   *
   * @param quantity number of which the median is the figure; null where it is counted
   */
  public record Part(
      String breakdown, String code, String numerator, String denominator, String quantity) {
    private static final String WHOLE = "total";

    /** Whether it is the whole, which the subject's breakdowns divide. */
    public boolean isWhole() {
      return breakdown.equals(WHOLE);
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
    /** Holders of a certificate whom the latest survey was to visit. */
    ROSTER(true),
    /** Children on the lists of screening and rehabilitation, with a certificate or without. */
    CHILD(true),
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
    Objects.requireNonNull(status, "indicator " + id + " needs a status");
    if (status == Standing.ASSUMED && about == null) {
      throw new IllegalArgumentException("indicator " + id + " is assumed: say in about why");
    }
  }
}

package org.dpstat.schemas.contract;

import java.io.Serializable;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a source is and what its lists look like.
 *
 * @param id folder of the inbox
 * @param label name of the list in Chinese
 * @param owner who delivers it
 * @param grain what a row is
 * @param yearBegins month in which a yearly period begins
 * @param maxAgeMonths months after the end of its period for which a state list speaks
 * @param incomeYear year of the incomes that it asks for, counted from the year of its period
 * @param standardDay day of the year, {@code 07-01}, at whose beginning a survey takes stock: whom
 *     it is to visit stands on the register then; null for what is no survey
 * @param registers whether a row that matches nobody is a new person
 * @param isExpected whether a county that does not deliver it is told that its list is missing
 * @param place column that says where a row belongs
 * @param happenedOn column with the day of an event or interview: those after the as-of date do not
 *     count; null where a row has none
 * @param ofYear column with the year for which a row of a state list holds: of each list the latest
 *     that has begun speaks, by what else is in the key; null where rows have none
 * @param key columns that are unique within a delivery ({@code person} and {@code household} are
 *     among them); empty where only equal rows are duplicates
 * @param survivor SQL order, best row first, of rows that share the key
 * @param inForce SQL conditions of rows of a state list that still hold, the surest first: between
 *     the lists of two divisions they go before those that have ended; empty where all hold
 * @param watch columns whose shares by code, or sums, are held against those of the list before
 */
public record Contract(
    String id,
    String label,
    String labelEn,
    String owner,
    String grain,
    Nature nature,
    Integer yearBegins,
    Integer maxAgeMonths,
    int incomeYear,
    String standardDay,
    boolean registers,
    Boolean isExpected,
    String place,
    String happenedOn,
    String ofYear,
    List<String> key,
    List<String> survivor,
    List<String> inForce,
    List<String> watch,
    List<Column> columns,
    List<Rule> rules)
    implements Serializable {
  /** In a key: whom the row is about. */
  public static final String PERSON = "person";

  /** In a key: the household by its number, and where the row has none, whom it is about. */
  public static final String HOUSEHOLD = "household";

  public Contract {
    Objects.requireNonNull(id, "a contract needs an id");
    Objects.requireNonNull(label, "contract " + id + " needs a label");
    Objects.requireNonNull(labelEn, "contract " + id + " needs a label_en");
    Objects.requireNonNull(nature, "contract " + id + " needs a nature");
    Objects.requireNonNull(columns, "contract " + id + " needs columns");
    if (standardDay != null) {
      MonthDay.parse("--" + standardDay);
    }
    yearBegins = yearBegins == null ? 1 : yearBegins;
    maxAgeMonths = maxAgeMonths == null ? 3 : maxAgeMonths;
    isExpected = isExpected == null || isExpected;
    key = key == null ? List.of() : List.copyOf(key);
    survivor = survivor == null ? List.of() : List.copyOf(survivor);
    inForce = inForce == null ? List.of() : List.copyOf(inForce);
    watch = watch == null ? List.of() : List.copyOf(watch);
    columns = List.copyOf(columns);
    rules = rules == null ? List.of() : List.copyOf(rules);
  }

  /** Name of the source in tables and columns: {@code nursing_allowance}. */
  public String tableName() {
    return id.replace('-', '_');
  }

  /** The column of a name. */
  public Optional<Column> findColumn(String name) {
    return columns.stream().filter(c -> c.name().equals(name)).findFirst();
  }

  /** Whether its rows are payments, of which the net amount counts. */
  public boolean isPayment() {
    return "payment".equals(grain);
  }

  /** Whether its rows are findings, each of its day or else of the month of its list. */
  public boolean isFinding() {
    return "finding".equals(grain);
  }

  /** Whether its rows are about people. */
  public boolean isAboutPersons() {
    return columns.stream().anyMatch(c -> c.type() == ColumnType.ID);
  }

  /** What else than person and year the key of rows of a year has: each such kind has its years. */
  public List<String> kinds() {
    return key.stream().filter(part -> !part.equals(PERSON) && !part.equals(ofYear)).toList();
  }

  /** Whether nobody stands twice on a list that counts. */
  public boolean namesOnce() {
    return nature == Nature.STATE && key.equals(List.of(PERSON));
  }

  /**
   * Whether its lists tell who or what there is in each county that they cover: a sample, or a
   * table of figures, tells of a whole province and of no county.
   */
  public boolean reachesCounties() {
    return isAboutPersons() || nature == Nature.STATE;
  }
}

package org.dpstat.schemas.fact;

import java.util.Objects;

/**
 * Something that is so of a person or is not, or by which code it is so, as lists and surveys tell
 * it at a day.
 *
 * @param id column of a person's status, true, false or, where nothing is known, null; one called
 *     {@code <programme>_covered} says who has what a programme gives, and brings a column {@code
 *     <programme>_evidence} with it
 * @param rows SQL condition over the rows of the source that count at the day, and {@code as_of},
 *     {@code as_of_month} and {@code reference_year}: the fact holds of whom any such row names;
 *     null where no list tells
 * @param answer SQL condition over the answers of a survey, which stands in where the county has no
 *     list; null where the survey does not ask
 * @param value SQL of a code in the rows for which it holds: the fact is that code, the last of
 *     several; null where it is true or false
 * @param list code list of the value
 * @param isOfYear whether it is of the year of the as-of date, so that lists of earlier years do
 *     not tell it
 */
public record Fact(
    String id,
    String zh,
    String en,
    String rows,
    String answer,
    String value,
    String list,
    boolean isOfYear) {
  private static final String COVERED = "_covered";

  public Fact {
    Objects.requireNonNull(id, "a fact needs an id");
    Objects.requireNonNull(zh, "fact " + id + " needs a description (zh)");
    Objects.requireNonNull(en, "fact " + id + " needs a description (en)");
    if (rows == null && answer == null) {
      throw new IllegalArgumentException("fact " + id + " needs rows or an answer");
    }
    boolean isOfRows = rows != null && answer == null && !isCoverage(id);
    if (value != null && (list == null || !isOfRows)) {
      throw new IllegalArgumentException(
          "fact " + id + " with a value needs rows and a list alone");
    }
  }

  /** Whether it says who has what a programme gives. */
  public boolean isCoverage() {
    return isCoverage(id);
  }

  private static boolean isCoverage(String id) {
    return id.endsWith(COVERED);
  }

  /** The column that says on what the coverage rests. */
  public String evidenceColumn() {
    return id.substring(0, id.length() - COVERED.length()) + "_evidence";
  }

  /** Id of the fact that tells who is covered by a programme. */
  public static String coverageOf(String programme) {
    return programme.replace('-', '_') + COVERED;
  }
}

package org.dpstat.warehouse.relation;

import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.dpstat.schemas.indicator.Indicator;
import org.dpstat.schemas.indicator.Indicator.Subject;

/**
 * By which places the figures of an indicator are to be cut.
 *
 * @param asOf day of the state
 * @param edition day whose divisions are meant
 * @param isByResidence whether people count where they live instead of where they are registered
 */
public record Recast(
    Indicator indicator, LocalDate asOf, LocalDate edition, boolean isByResidence) {
  /**
   * Ends the code of a county of the as-of date of which nobody knows what it was in the edition.
   */
  static final String UNPLACED = "~";

  /** Level of those lines. */
  public static final String UNPLACED_LEVEL = "unplaced";

  /** Whether an indicator counts what belongs to a place, and can belong to another. */
  public static boolean isPossible(Indicator indicator, boolean isByResidence) {
    if (indicator.measure() == null) {
      return false;
    }
    Subject subject = indicator.measure().subject();
    boolean hasMembers = subject == Subject.PERSON || subject == Subject.HOUSEHOLD;
    return hasMembers || (subject == Subject.INCOME && !isByResidence);
  }

  /** Whether a code is that of a line of those who cannot be placed. */
  public static Column isUnplaced(Column code) {
    return code.endsWith(UNPLACED);
  }

  /** The county of the as-of date in such a code; any other as it is. */
  public static Column codeOf(Column code) {
    return functions.rtrim(code, lit(UNPLACED));
  }

  /** The model that computes the indicator. */
  public String figureModel() {
    return isOfIncomes() ? "income_figure" : "counted_figure";
  }

  boolean isOfIncomes() {
    return indicator.measure().subject() == Subject.INCOME;
  }
}

package org.dpstat.jobs.command;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Where a figure comes from.
 *
 * @param state number of the state that was asked
 * @param definitionsChanged whether the definitions were changed after the state was computed
 * @param unmatched rows of the numerator's list whose person is not in the population, by cause
 */
record Explanation(
    Meaning indicator,
    Place division,
    LocalDate asOf,
    int state,
    boolean definitionsChanged,
    List<Rule> rules,
    List<Told> columns,
    List<Lists> sources,
    List<Figure> figures,
    List<Cause> unmatched) {

  /**
   * What the indicator means.
   *
   * @param status official or assumed
   * @param isComputed whether this version has a measure for it
   */
  record Meaning(
      String id,
      String label,
      String unit,
      String about,
      String status,
      boolean isComputed,
      String subject,
      String denominator,
      String numerator,
      String median) {}

  /** The division. */
  record Place(String code, String name, String level, String above) {}

  /**
   * A rule of a policy that concerns the division.
   *
   * @param byGrade whether a grade stands for the assessment that it needs
   * @param wouldAdd persons whom a planned rule would make eligible; null where it is no plan or
   *     has not begun
   */
  record Rule(
      String policy,
      String policyLabel,
      String policySource,
      String id,
      String division,
      String divisionName,
      YearMonth from,
      YearMonth to,
      boolean isPlanned,
      String eligible,
      boolean needsAssessment,
      boolean byGrade,
      String source,
      Long wouldAdd) {}

  /**
   * A column that a condition names.
   *
   * @param rows condition over the rows of its list, null where no list tells
   * @param answer condition over the survey's answers, null where it does not ask
   */
  record Told(
      String column, String about, String source, String sourceLabel, String rows, String answer) {}

  /**
   * The lists of a source that speak for the division at the day.
   *
   * @param tells columns that rest on it
   * @param counties how many counties have a list of it, of how many
   * @param deliveries each of them, the latest first; of a division above counties the sums alone
   */
  record Lists(
      String source,
      String label,
      List<String> tells,
      int counties,
      int ofCounties,
      int files,
      String lastPeriod,
      Rows rows,
      List<Delivered> deliveries,
      List<Missing> missing) {}

  /** Rows of deliveries: read = loaded + duplicate + rejected. */
  record Rows(long read, long loaded, long duplicate, long rejected) {
    static final Rows NONE = new Rows(0, 0, 0, 0);

    Rows plus(Rows other) {
      return new Rows(
          read + other.read,
          loaded + other.loaded,
          duplicate + other.duplicate,
          rejected + other.rejected);
    }
  }

  /** A delivered file. */
  record Delivered(
      String period,
      String label,
      String fileName,
      String deliveryId,
      Rows rows,
      String division) {}

  /** A list that should be there. */
  record Missing(String county, String countyName, String lastPeriod, String message) {}

  /** The figure, as the table has it. */
  record Figure(
      int referenceYear,
      BigDecimal value,
      Long numerator,
      Long numeratorExtract,
      Long denominator,
      Long denominatorExtract,
      Long coveredNotEligible,
      Long notKnown,
      Long verifiedOut,
      String evidence,
      BigDecimal populationCoveredPct,
      Long unmatchedNumerator,
      String qualityFlag) {}

  /** Rows of one cause. */
  record Cause(String cause, long rows) {}
}

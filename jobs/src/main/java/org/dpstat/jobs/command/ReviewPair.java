package org.dpstat.jobs.command;

import java.util.Map;
import org.apache.spark.sql.Row;

/**
 * Two records of which someone decides whether they are one person.
 *
 * @param decision what was decided, in words; null until then, like who decided and when
 */
record ReviewPair(
    String pairId,
    String reason,
    String comparison,
    Told left,
    Told right,
    String decision,
    String decidedBy,
    String decidedOn) {

  /** What a record says, and where it stands; what it does not say is null. */
  record Told(
      String name,
      String sex,
      String birthDate,
      String number,
      String phone,
      String place,
      String fileName,
      Integer sheetRow) {
    static Told of(Row row) {
      Object birthDate = row.getAs("birth_date");
      return new Told(
          row.getAs("name"),
          row.getAs("sex"),
          birthDate == null ? null : birthDate.toString(),
          row.getAs("id_given"),
          row.getAs("phone"),
          row.getAs("place"),
          row.getAs("file_name"),
          row.getAs("sheet_row"));
    }
  }

  /**
   * A pair.
   *
   * @param decisions the words of the decisions by their codes
   */
  static ReviewPair of(Row row, Map<String, String> decisions) {
    String decision = row.getAs("decision");
    return new ReviewPair(
        row.getAs("pair_id"),
        row.getAs("reason"),
        row.getAs("comparison"),
        Told.of(row.getAs("left_row")),
        Told.of(row.getAs("right_row")),
        decision == null ? null : decisions.get(decision),
        row.getAs("decided_by"),
        row.getAs("decided_on"));
  }
}

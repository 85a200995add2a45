package org.dpstat.jobs.command;

import java.math.BigDecimal;
import org.apache.spark.sql.Row;

/**
 * A finding that is to be checked, and whom it is about.
 *
 * @param kind reason of a gap, kind of an anomaly
 * @param finding since when, how long, how much and by what
 */
record Lead(Group group, String kind, Finding finding, Person person, Answer answer) {

  /** What goes into one workbook. */
  record Group(String countyCode, String programme) {
    static Group of(Row row) {
      return new Group(row.getAs("county_code"), row.getAs("programme"));
    }
  }

  /**
   * What was found.
   *
   * @param lastMonth null while it lasts
   * @param amountYuan null where nothing was paid
   * @param ruleId rule that names the person, null where none does
   */
  record Finding(
      Integer firstMonth,
      Integer lastMonth,
      Integer months,
      BigDecimal amountYuan,
      String evidence,
      String ruleId) {}

  /** Whom it is about; what the lists do not tell is null. */
  record Person(
      String name,
      String idNumber,
      String certificateNumber,
      String sex,
      Integer age,
      String township,
      String category,
      String grade) {

    /** The certificate's number where there is no other: a delivery is read by it as well. */
    String number() {
      return idNumber == null ? certificateNumber : idNumber;
    }
  }

  /**
   * How far it was followed.
   *
   * @param result code of the answer, null without one
   */
  record Answer(String state, String result) {}

  static Lead of(Row row) {
    return new Lead(
        Group.of(row),
        row.getAs("kind"),
        new Finding(
            row.getAs("first_month"),
            row.getAs("last_month"),
            row.getAs("months"),
            row.getAs("amount_yuan"),
            row.getAs("evidence"),
            row.getAs("rule_id")),
        new Person(
            row.getAs("name"),
            row.getAs("id_number"),
            row.getAs("certificate_number"),
            row.getAs("sex"),
            row.getAs("age"),
            row.getAs("township"),
            row.getAs("category"),
            row.getAs("grade")),
        new Answer(row.getAs("lead_state"), row.getAs("verified_result")));
  }
}

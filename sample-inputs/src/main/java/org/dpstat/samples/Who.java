package org.dpstat.samples;

import java.time.LocalDate;

/**
 * What a row says of the person whom it is about.
 *
 * @param number a valid number, null for none
 * @param isById whether the number is an id number, not the beginning of a certificate number
 * @param spoilt what stands there instead of a valid number, null for nothing of that form
 * @param meaning the whole row where it registers somebody without a number
 */
record Who(
    String number,
    boolean isById,
    String spoilt,
    String name,
    String sex,
    LocalDate birth,
    String meaning) {

  static Who of(Row row, boolean registers) {
    String number = row.number();
    return new Who(
        number,
        row.has("id_number") && !row.isFound("cert_in_id_column"),
        row.spoiltNumber(),
        row.value("name"),
        row.value("sex"),
        FactReader.day(row, "birth_date"),
        registers && number == null ? row.meaning() : null);
  }

  /** Whether nothing that the row says of sex and birth speaks against a number. */
  boolean agreesWith(String other) {
    boolean isOfSex = sex == null || sex.equals(IdNumber.sex(other)) || "09".contains(sex);
    return isOfSex && !isBornOtherwise(other);
  }

  boolean isBornOtherwise(String other) {
    return birth != null && !birth.equals(IdNumber.birth(other));
  }
}

package org.dpstat.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What a row says of the person whom it is about.
 *
 * @param number a valid number, null for none
 * @param isById whether the number is an id number, not the beginning of a certificate number
 * @param spoilt what stands there instead of a valid number, null for nothing of that form; or the
 *     first digits that are left of it
 * @param meaning the whole row where it registers somebody without a number
 * @param list on which it stands
 * @param place township or county that it names, else the list's
 * @param saysMore whether it tells more of the person than number, name and place
 */
record Who(
    String number,
    boolean isById,
    String spoilt,
    String name,
    String sex,
    LocalDate birth,
    String meaning,
    Delivery list,
    String place,
    boolean saysMore) {
  private static final Set<String> REGISTERS = Set.of("certificate", "survey");
  private static final List<String> MORE =
      List.of("sex", "birth_date", "category", "household_number", "phone");

  static Who of(Row row, Delivery list) {
    boolean registers = REGISTERS.contains(list.source());
    String number = row.number();
    return new Who(
        number,
        row.has("id_number") && !row.isFound("cert_in_id_column"),
        row.spoiltNumber(),
        row.value("name"),
        row.value("sex"),
        FactReader.day(row, "birth_date"),
        registers && number == null ? row.meaning() : null,
        list,
        place(row.value(registers ? "registered_division" : "place"), list),
        MORE.stream().anyMatch(row::has));
  }

  /** Millions of rows name a few hundred places: each is kept once. */
  private static String place(String named, Delivery list) {
    String place = named == null ? list.division() : named;
    return place.substring(0, Math.min(place.length(), 9)).intern();
  }

  /** The township that it names, null for none. */
  String township() {
    return place.length() < 9 ? null : place;
  }

  String county() {
    return place.substring(0, 6);
  }

  /** Whether it stands on a register, which makes persons known. */
  boolean isRegistered() {
    return REGISTERS.contains(list.source());
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

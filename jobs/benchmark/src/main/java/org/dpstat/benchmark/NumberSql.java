package org.dpstat.benchmark;

import java.util.HashMap;
import java.util.Map;
import org.dpstat.schemas.contract.Column;
import org.dpstat.schemas.contract.ColumnType;
import org.dpstat.schemas.contract.Contract;

/** Whom a row is about, as far as the row alone tells it. */
final class NumberSql {
  private static final String HAS_NO_BROKEN_NUMBER =
      "len(list_filter(f.faults, x -> x.rule_id = 'id_check_digit')) = 0";

  private final Contract contract;
  private final String id;
  private final String certificate;
  private final String name;

  NumberSql(Contract contract) {
    this.contract = contract;
    this.id = nameOf(ColumnType.ID);
    this.certificate = nameOf(ColumnType.CERT);
    this.name = nameOf(ColumnType.NAME);
  }

  private String nameOf(ColumnType type) {
    return RowSql.first(contract, type).map(Column::name).orElse(null);
  }

  /** Id and certificate numbers that stand in one another's column go where they belong. */
  String untangled() {
    if (id == null) {
      return "";
    }
    return Template.fill(
        certificate == null ? "read/untangled_id" : "read/untangled",
        certificate == null ? Map.of("id", id) : Map.of("id", id, "certificate", certificate));
  }

  Map<String, String> keys() {
    Map<String, String> parts = new HashMap<>();
    parts.put("is_nobody", isNobody());
    parts.put("broken_certificate", brokenCertificate());
    parts.put("number", number());
    parts.put("person_key", personKey());
    parts.put(
        "key_from",
        "CASE WHEN number IS NOT NULL THEN %s%s END"
            .formatted(
                id == null ? "'certificate_number'" : "number_from(%s, stands_in)".formatted(id),
                contract.registers() ? " ELSE 'new_person'" : ""));
    parts.put("id_given", idGiven());
    boolean isDated = contract.findColumn("birth_date").isPresent();
    parts.put(
        "contested_key",
        name == null || !isDated
            ? "NULL::VARCHAR"
            : "other_person(number, %s, birth_date)".formatted(name));
    String household = nameOf(ColumnType.HOUSEHOLD);
    parts.put(
        "household_key",
        household == null
            ? "NULL::VARCHAR"
            : "CASE WHEN %s IS NOT NULL THEN pseudonym(concat_ws(chr(1), '%s', list_place, %s)) END"
                .formatted(household, household, household));
    return parts;
  }

  private String number() {
    if (id == null) {
      return "NULL::VARCHAR";
    }
    return certificate == null
        ? "f." + id
        : "coalesce(f.%s, CASE WHEN is_valid_id(left(f.%s, 18)) THEN left(f.%s, 18) END)"
            .formatted(id, certificate, certificate);
  }

  /** Of a certificate number that should tell the id number and cannot. */
  private String brokenCertificate() {
    if (certificate == null) {
      return "";
    }
    String finding =
        FindingSql.of(
            certificate,
            "id_check_digit",
            "warning",
            "masked_id(f." + certificate + ")",
            "value_kept");
    return Template.fill(
        "read/broken_certificate",
        Map.of(
            "id", id,
            "certificate", certificate,
            "has_no_broken_number", HAS_NO_BROKEN_NUMBER,
            "finding", finding));
  }

  private String isNobody() {
    if (!contract.isAboutPersons()) {
      return "FALSE";
    }
    String nobody = "f." + id + " IS NULL AND " + HAS_NO_BROKEN_NUMBER;
    nobody += certificate == null ? "" : " AND f." + certificate + " IS NULL";
    return nobody + (name == null ? "" : " AND f." + name + " IS NULL");
  }

  private String personKey() {
    String whole =
        "pseudonym(concat_ws(chr(1), "
            + String.join(
                ", ",
                contract.columns().stream()
                    .map(c -> "coalesce(" + c.name() + "::VARCHAR, '')")
                    .toList())
            + ", coalesce(%s, '')))".formatted(idGiven());
    return "CASE WHEN number IS NOT NULL THEN pseudonym(number)%s END"
        .formatted(contract.registers() ? " ELSE " + whole : "");
  }

  private String idGiven() {
    if (id == null) {
      return "NULL::VARCHAR";
    }
    String inner = certificate == null ? "NULL" : "left(" + certificate + ", 18)";
    return ("CASE WHEN number IS NULL THEN coalesce(given_number(text_%1$s), %2$s,"
            + " nearly_number(text_%1$s), remaining_digits(text_%1$s)) END")
        .formatted(id, inner);
  }
}

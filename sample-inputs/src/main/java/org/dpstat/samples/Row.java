package org.dpstat.samples;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One row of a list: what it means, by column of the contract, and how its cells are written where
 * that differs from the list's own manner. Meanings are ISO dates and months, codes, plain numbers.
 */
final class Row {
  private final Map<String, String> values;
  private final Map<String, String> written;
  private final String meant;
  private final String shortCertificate;
  private final boolean isFragile;
  private boolean isSettled;
  private Finding finding;

  private Row(
      Map<String, String> values, String meant, String shortCertificate, boolean isFragile) {
    this.values = values;
    this.written = new HashMap<>();
    this.meant = meant;
    this.shortCertificate = shortCertificate;
    this.isFragile = isFragile;
  }

  /** A row about a person, with number and name. */
  static Row of(Person person) {
    String certificate = person.certificateNumber();
    boolean isShort = certificate != null && certificate.length() == 20;
    Row row =
        new Row(
            new HashMap<>(), person.number(), isShort ? certificate : null, person.move() != null);
    return row.set("id_number", person.number()).set("name", person.name());
  }

  /**
   * A row about no person.
   *
   * @param isFragile whether figures hang on it alone
   */
  static Row ofTable(boolean isFragile) {
    return new Row(new HashMap<>(), null, null, isFragile);
  }

  /** A row of the same meaning, not yet written. */
  Row copy() {
    return new Row(new HashMap<>(values), meant, shortCertificate, isFragile);
  }

  /** A row of the same values about somebody who stands on no other list. */
  Row copyOfStranger() {
    return new Row(new HashMap<>(values), null, shortCertificate, isFragile);
  }

  /** Number of the person whom it is about, whatever it says; empty where nobody else knows one. */
  Optional<String> meant() {
    return Optional.ofNullable(meant);
  }

  Row set(String column, Object value) {
    if (value == null) {
      values.remove(column);
    } else {
      values.put(column, value.toString());
    }
    return this;
  }

  /** Writes a cell so that it means nothing. */
  void garble(String column, String text) {
    values.remove(column);
    written.put(column, text);
  }

  /** Writes a cell in another manner without changing what it means. */
  void write(String column, String text) {
    written.put(column, text);
  }

  /** What a cell means, null for nothing. */
  String value(String column) {
    return values.get(column);
  }

  Optional<String> written(String column) {
    return Optional.ofNullable(written.get(column));
  }

  boolean has(String column) {
    return values.containsKey(column);
  }

  /** The person's certificate number where it has 20 characters. */
  Optional<String> shortCertificate() {
    return Optional.ofNullable(shortCertificate);
  }

  boolean isFound(String rule) {
    return finding != null && finding.rule().equals(rule);
  }

  void find(Finding found) {
    finding = found;
  }

  Optional<Finding> finding() {
    return Optional.ofNullable(finding);
  }

  /**
   * Whether a fault could leave it open which of two lists speaks, or a figure without a source.
   */
  boolean isFragile() {
    return isFragile;
  }

  /** Has it stay as it is. */
  void settle() {
    isSettled = true;
  }

  boolean isSettled() {
    return isSettled || finding != null;
  }

  /** Whether it stands as it was composed. */
  boolean isUntouched() {
    return !isSettled() && written.isEmpty();
  }

  boolean isLoaded() {
    return finding == null || finding.effect().isLoaded();
  }

  /** The person's number: the id number, else what the certificate number begins with. */
  String number() {
    String id = values.get("id_number");
    String inner = numberInCertificate();
    return id != null || inner == null || !IdNumber.isValid(inner) ? id : inner;
  }

  private String numberInCertificate() {
    String certificate = values.get("certificate_number");
    return certificate == null ? null : certificate.substring(0, 18);
  }

  /**
   * A number that looks right, or nearly, or its first digits, where none is valid: the right one
   * may be recovered.
   */
  String spoiltNumber() {
    if (number() != null) {
      return null;
    }
    String given = written.getOrDefault("id_number", "");
    if (IdNumber.hasForm(given) || !has("certificate_number")) {
      return IdNumber.hasNearlyForm(given) ? given : IdNumber.beginning(given);
    }
    return numberInCertificate();
  }

  int valuesGiven() {
    return values.size();
  }

  /** All that it means, in one text. */
  String meaning() {
    return new TreeMap<>(values) + Objects.toString(spoiltNumber(), "");
  }
}

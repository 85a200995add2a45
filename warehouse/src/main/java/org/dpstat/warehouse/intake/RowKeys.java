package org.dpstat.warehouse.intake;

import java.util.List;
import org.dpstat.schemas.contract.ColumnType;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.warehouse.identity.IdNumbers;
import org.dpstat.warehouse.identity.Pseudonyms;

/** Pseudonyms of the person and the household of a row, as far as the row alone tells them. */
final class RowKeys {
  private static final int ID_LENGTH = 18;
  private static final Key NOBODY = new Key(null, null);

  private final Contract contract;
  private final Pseudonyms pseudonyms;
  private final int idAt;
  private final int certificateAt;
  private final int householdAt;

  RowKeys(Contract contract, Pseudonyms pseudonyms) {
    this.contract = contract;
    this.pseudonyms = pseudonyms;
    List<ColumnType> types = contract.columns().stream().map(c -> c.type()).toList();
    this.idAt = types.indexOf(ColumnType.ID);
    this.certificateAt = types.indexOf(ColumnType.CERT);
    this.householdAt = types.indexOf(ColumnType.HOUSEHOLD);
  }

  /**
   * Who a row is.
   *
   * @param from what the key was made from, null where nothing in the row tells
   */
  record Key(String key, String from) {}

  /** The id number, else the one inside the certificate number, else the row where it registers. */
  Key person(Object[] values) {
    String number = number(values);
    if (number != null) {
      boolean isId = text(values, idAt) != null;
      return new Key(pseudonyms.of(number), isId ? "id_number" : "certificate_number");
    }
    return contract.registers() ? new Key(pseudonyms.of(wholeRow(values)), "new_person") : NOBODY;
  }

  private String number(Object[] values) {
    String id = text(values, idAt);
    if (id != null) {
      return id;
    }
    String certificate = text(values, certificateAt);
    String inner = certificate == null ? "" : certificate.substring(0, ID_LENGTH);
    return IdNumbers.isValid(inner) ? inner : null;
  }

  /**
   * The number of 18 characters that a row without a valid one gives, from which identity may
   * recover the right one; null where there is none.
   *
   * @param cell the id column as delivered
   */
  String spoiltNumber(String cell, Object[] values) {
    if (number(values) != null) {
      return null;
    }
    String bare = IdNumbers.bare(Text.clean(cell));
    String given = IdNumbers.isCertificate(bare) ? bare.substring(0, ID_LENGTH) : bare;
    if (IdNumbers.hasForm(given)) {
      return given;
    }
    String certificate = text(values, certificateAt);
    return certificate == null ? null : certificate.substring(0, ID_LENGTH);
  }

  /** The household of a row: numbers of households repeat between counties and between sources. */
  String household(String county, Object[] values) {
    String number = text(values, householdAt);
    if (number == null) {
      return null;
    }
    String kind = contract.columns().get(householdAt).name();
    return pseudonyms.of(kind + '\u0000' + county + '\u0000' + number);
  }

  private static String wholeRow(Object[] values) {
    StringBuilder text = new StringBuilder();
    for (Object value : values) {
      text.append(value).append('\u0000');
    }
    return text.toString();
  }

  private static String text(Object[] values, int at) {
    return at < 0 ? null : (String) values[at];
  }
}

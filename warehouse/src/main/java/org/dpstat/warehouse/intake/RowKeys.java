package org.dpstat.warehouse.intake;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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
  private final int nameAt;
  private final int bornAt;

  RowKeys(Contract contract, Pseudonyms pseudonyms) {
    this.contract = contract;
    this.pseudonyms = pseudonyms;
    List<ColumnType> types = contract.columns().stream().map(c -> c.type()).toList();
    this.idAt = types.indexOf(ColumnType.ID);
    this.certificateAt = types.indexOf(ColumnType.CERT);
    this.householdAt = types.indexOf(ColumnType.HOUSEHOLD);
    this.nameAt = types.indexOf(ColumnType.NAME);
    this.bornAt = contract.columns().stream().map(c -> c.name()).toList().indexOf("birth_date");
  }

  /**
   * Who a row is.
   *
   * @param from what the key was made from, null where nothing in the row tells
   */
  record Key(String key, String from) {}

  /**
   * The id number, else the one inside the certificate number, else the row where it registers.
   *
   * @param standsIn whether the id number was taken from a certificate number
   * @param spoilt the number that the row gives in place of a valid one, null for none
   */
  Key person(Object[] values, boolean standsIn, String spoilt) {
    String number = number(values);
    if (number != null) {
      boolean isId = text(values, idAt) != null && !standsIn;
      return new Key(pseudonyms.of(number), isId ? "id_number" : "certificate_number");
    }
    return contract.registers()
        ? new Key(pseudonyms.of(wholeRow(values, spoilt)), "new_person")
        : NOBODY;
  }

  /**
   * The key of the other person, should the number turn out to be someone else's; null where the
   * row's own birth date does not contradict the number.
   */
  String otherPerson(Object[] values) {
    String number = number(values);
    String name = text(values, nameAt);
    LocalDate born = bornAt < 0 ? null : (LocalDate) values[bornAt];
    if (number == null || name == null || born == null || born.equals(bornBy(number))) {
      return null;
    }
    return pseudonyms.of(number + '\u0000' + name + '\u0000' + born);
  }

  private static LocalDate bornBy(String number) {
    return LocalDate.parse(number.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
  }

  private String number(Object[] values) {
    String id = text(values, idAt);
    if (id != null) {
      return id;
    }
    String certificate = text(values, certificateAt);
    boolean isTold = certificate != null && IdNumbers.tellsId(certificate);
    return isTold ? certificate.substring(0, ID_LENGTH) : null;
  }

  /**
   * The number that a row without a valid one gives, from which identity may recover the right one,
   * a digit too few or too many among them, or its first digits where a spreadsheet has left no
   * more; null where there is none.
   *
   * @param cell the id column as delivered
   */
  String spoiltNumber(String cell, Object[] values) {
    if (number(values) != null) {
      return null;
    }
    String bare = IdNumbers.bare(Text.clean(cell));
    String given = IdNumbers.isCertificate(bare) ? bare.substring(0, ID_LENGTH) : bare;
    String certificate = text(values, certificateAt);
    if (IdNumbers.hasForm(given) || certificate == null) {
      return IdNumbers.hasNearlyForm(given) ? given : IdNumbers.remaining(given);
    }
    return certificate.substring(0, ID_LENGTH);
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

  /** Two broken numbers are two people, though neither counts as a value. */
  private static String wholeRow(Object[] values, String spoilt) {
    StringBuilder text = new StringBuilder();
    for (Object value : values) {
      text.append(value).append('\u0000');
    }
    return spoilt == null ? text.toString() : text.append(spoilt).toString();
  }

  private static String text(Object[] values, int at) {
    return at < 0 ? null : (String) values[at];
  }
}

package org.dpstat.warehouse.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dpstat.schemas.contract.Column;
import org.dpstat.schemas.contract.ColumnType;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.schemas.contract.Required;
import org.dpstat.schemas.division.Divisions;
import org.dpstat.schemas.division.Level;
import org.dpstat.warehouse.identity.IdNumbers;
import org.dpstat.warehouse.identity.Pseudonyms;

/** Makes a typed row, with its findings, of a record of one file. */
final class RowCleanser {
  private static final int ID_LENGTH = 18;
  private static final String CHECK_DIGIT = "id_check_digit";

  private final FileToRead file;
  private final Contract contract;
  private final Divisions divisions;
  private final CellReader reader;
  private final RowKeys keys;
  private final String deliveredPlace;
  private final boolean isOfCounty;
  private final int idAt;
  private final int certificateAt;
  private final int nameAt;
  private final int placeAt;
  private final int[] otherwiseAt;

  RowCleanser(FileToRead file, IntakeSetting setting) {
    this.file = file;
    this.contract = setting.contract();
    this.divisions = setting.divisions();
    this.reader = new CellReader(setting, file.division());
    this.keys = new RowKeys(contract, new Pseudonyms(setting.key()));
    this.deliveredPlace = divisions.current(file.division());
    this.isOfCounty =
        divisions.find(deliveredPlace).orElseThrow().level().compareTo(Level.COUNTY) >= 0;
    this.idAt = positionOf(ColumnType.ID);
    this.certificateAt = positionOf(ColumnType.CERT);
    this.nameAt = positionOf(ColumnType.NAME);
    this.placeAt = contract.columns().stream().map(Column::name).toList().indexOf(contract.place());
    this.otherwiseAt =
        contract.columns().stream().mapToInt(c -> positionOf(c.otherwise())).toArray();
  }

  /** The row in the shape of {@link RowTable}. */
  Row cleanse(Header header, SheetRow record, int rowNumber) {
    List<Column> columns = contract.columns();
    Object[] values = new Object[columns.size()];
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      values[i] = value(columns.get(i), cell(header, record, i), findings);
    }
    boolean standsIn = isCertificateAlone(values);
    untangleNumbers(values);
    fillIn(values);
    checkPlace(values, findings);
    checkCertificate(values, findings);
    requireSomeone(values, findings);
    if (isPushed(header, record)) {
      findings = List.of(Finding.error(null, "row_too_long", ""));
    }
    String idGiven = idAt < 0 ? null : keys.spoiltNumber(cell(header, record, idAt), values);
    return row(
        values,
        findings,
        record,
        rowNumber,
        new Keys(keys.person(values, standsIn, idGiven), idGiven));
  }

  private record Keys(RowKeys.Key person, String idGiven) {}

  private static String cell(Header header, SheetRow record, int column) {
    int position = header.positions().get(column);
    boolean isThere = position >= 0 && position < record.cells().size();
    return isThere ? record.cells().get(position) : "";
  }

  /**
   * Whether a separator in a value has pushed those behind it into other columns: what else is
   * found of them means nothing. Cells of a workbook stay where they were entered.
   */
  private boolean isPushed(Header header, SheetRow record) {
    return file.isText() && record.goesBeyond(header.names().size());
  }

  private Object value(Column column, String raw, List<Finding> findings) {
    Cell cell = reader.read(column, raw);
    boolean isNeeded = column.required() == Required.VALUE;
    if (cell.fault() != null) {
      String shown = Masked.show(column.type(), raw);
      if (isNeeded && cell.value() == null) {
        findings.add(Finding.error(column.name(), cell.fault(), shown));
      } else if (cell.value() == null || cell.fault().equals(CHECK_DIGIT)) {
        // A certificate number is no id number then, but still one of a certificate.
        findings.add(Finding.cleared(column.name(), cell.fault(), shown));
      } else {
        findings.add(Finding.repaired(column.name(), cell.fault(), shown));
      }
    } else if (cell.value() == null && isNeeded) {
      findings.add(Finding.error(column.name(), "value_missing", ""));
    }
    return cell.value();
  }

  /** Whether the id column holds a certificate number, and no other column the id number. */
  private boolean isCertificateAlone(Object[] values) {
    String id = text(values, idAt);
    String certificate = text(values, certificateAt);
    return id != null
        && id.length() > ID_LENGTH
        && (certificate == null || certificate.length() > ID_LENGTH);
  }

  /** Id and certificate numbers that stand in one another's column go where they belong. */
  private void untangleNumbers(Object[] values) {
    String id = text(values, idAt);
    String certificate = text(values, certificateAt);
    if (certificate != null && certificate.length() == ID_LENGTH) {
      values[certificateAt] = id != null && id.length() > ID_LENGTH ? id : null;
      values[idAt] = id != null && id.length() == ID_LENGTH ? id : certificate;
    } else if (id != null && id.length() > ID_LENGTH) {
      values[idAt] = IdNumbers.tellsId(id) ? id.substring(0, ID_LENGTH) : null;
      if (certificateAt >= 0 && certificate == null) {
        values[certificateAt] = id;
      }
    }
  }

  private void fillIn(Object[] values) {
    for (int i = 0; i < values.length; i++) {
      Column column = contract.columns().get(i);
      if (values[i] == null && otherwiseAt[i] >= 0) {
        values[i] = values[otherwiseAt[i]];
      }
      if (values[i] == null && column.fallback() != null) {
        values[i] = column.fallback();
      }
    }
  }

  private void checkPlace(Object[] values, List<Finding> findings) {
    String place = text(values, placeAt);
    if (place != null && !divisions.isWithin(countyOf(place), file.division())) {
      findings.add(Finding.kept(contract.place(), "division_outside", place));
    }
  }

  /** Without an id number the certificate's speaks: where it cannot, that is told once. */
  private void checkCertificate(Object[] values, List<Finding> findings) {
    String certificate = text(values, certificateAt);
    boolean isAlone =
        certificate != null && text(values, idAt) == null && !failsCheckDigit(findings);
    if (isAlone && !IdNumbers.tellsId(certificate)) {
      Column column = contract.columns().get(certificateAt);
      String shown = Masked.show(column.type(), certificate);
      findings.add(Finding.kept(column.name(), CHECK_DIGIT, shown));
    }
  }

  private static boolean failsCheckDigit(List<Finding> findings) {
    return findings.stream().anyMatch(f -> f.ruleId().equals(CHECK_DIGIT));
  }

  /** A number that fails its check digit still means someone: who it is, identity may find out. */
  private void requireSomeone(Object[] values, List<Finding> findings) {
    boolean isNobody =
        contract.isAboutPersons()
            && text(values, idAt) == null
            && !failsCheckDigit(findings)
            && text(values, certificateAt) == null
            && text(values, nameAt) == null;
    if (isNobody) {
      findings.add(Finding.error(null, "names_nobody", ""));
    }
  }

  private Row row(
      Object[] values, List<Finding> findings, SheetRow record, int rowNumber, Keys found) {
    boolean isRejected = findings.stream().anyMatch(f -> f.severity().equals("error"));
    String place = listPlace(text(values, placeAt));
    Object[] row = new Object[RowTable.SYSTEM_COLUMNS + values.length];
    row[0] = file.intakeId();
    row[1] = rowNumber;
    row[2] = (int) record.number();
    row[3] = isRejected ? "rejected" : "loaded";
    row[4] = found.person().key();
    row[5] = found.person().from();
    row[6] = found.idGiven();
    row[7] = keys.otherPerson(values);
    row[8] = keys.household(place, values);
    row[9] = (int) Arrays.stream(values).filter(Objects::nonNull).count();
    row[10] = place;
    row[11] = file.periodMonth();
    row[12] = findings.stream().map(Finding::toRow).toArray(Row[]::new);
    System.arraycopy(values, 0, row, RowTable.SYSTEM_COLUMNS, values.length);
    return RowFactory.create(row);
  }

  /** The place whose list the row is part of: see the lists in force. */
  private String listPlace(String place) {
    if (isOfCounty || place == null) {
      return deliveredPlace;
    }
    String county = divisions.current(countyOf(place));
    boolean isBelow = divisions.isWithin(county, deliveredPlace);
    return isBelow ? county : deliveredPlace;
  }

  private static String countyOf(String place) {
    return place.substring(0, Math.min(place.length(), 6));
  }

  private static String text(Object[] values, int at) {
    return at < 0 ? null : (String) values[at];
  }

  private int positionOf(ColumnType type) {
    List<ColumnType> types = contract.columns().stream().map(Column::type).toList();
    return types.indexOf(type);
  }

  private int positionOf(String name) {
    return contract.columns().stream().map(Column::name).toList().indexOf(name);
  }
}

package org.dpstat.warehouse.intake;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.dpstat.warehouse.received.Refusal;

/**
 * The cleansed rows of one file, read while they are asked for. What the file came to is told at
 * its end; a file that breaks off in the middle is refused as a whole.
 */
final class FileRows implements Iterator<Row> {
  private final FileToRead file;
  private final RowCleanser cleanser;
  private final Consumer<FileOutcome> outcome;
  private final IntakeSetting setting;
  private Sheet sheet;
  private Header header;
  private Iterator<SheetRow> records;
  private SheetRow next;
  private int rowNumber;

  FileRows(FileToRead file, IntakeSetting setting, Consumer<FileOutcome> outcome) {
    this.file = file;
    this.setting = setting;
    this.cleanser = new RowCleanser(file, setting);
    this.outcome = outcome;
  }

  @Override
  public boolean hasNext() {
    if (next == null && outcomeIsOpen()) {
      advance();
    }
    return next != null;
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    SheetRow record = next;
    next = null;
    rowNumber++;
    return cleanser.cleanse(header, record, rowNumber);
  }

  private boolean outcomeIsOpen() {
    return sheet == null || records != null;
  }

  private void advance() {
    try {
      if (sheet == null) {
        open();
      }
      if (records.hasNext()) {
        next = records.next();
      } else {
        finish(null);
      }
    } catch (Unreadable | IOException | RuntimeException e) {
      // Only readers run here: whatever they stumble over stands in the file.
      finish(Unreadable.refusalOf(e));
    }
  }

  private void open() throws IOException, Unreadable {
    sheet = new Sheet(null, List.<SheetRow>of().iterator(), () -> {});
    records = sheet.rows();
    sheet = Sheets.open(file, setting.contract());
    DataRows rows = DataRows.below(sheet, setting.contract());
    header = rows.header();
    records = rows;
  }

  private void finish(Refusal refusal) {
    records = null;
    close();
    String extra = header == null ? "" : String.join("、", header.extraColumns());
    outcome.accept(
        new FileOutcome(
            file.intakeId(),
            sheet.encoding(),
            refusal == null ? null : refusal.rule(),
            refusal == null ? null : refusal.detail(),
            refusal == null ? rowNumber : 0,
            extra));
  }

  private void close() {
    try {
      sheet.close().close();
    } catch (Exception e) {
      // Everything has been read: a file that cannot be closed is no fault of its rows.
    }
  }
}

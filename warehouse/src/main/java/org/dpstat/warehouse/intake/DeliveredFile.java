package org.dpstat.warehouse.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.dpstat.schemas.contract.Column;
import org.dpstat.schemas.contract.ColumnType;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.warehouse.received.Refusal;

/**
 * A received file as it was delivered: its headers and its data rows, text for text. Only dates
 * that a spreadsheet holds as numbers of days are given as people see them there.
 */
public final class DeliveredFile implements AutoCloseable {
  private final Sheet sheet;
  private final DataRows rows;
  private final Contract contract;
  private final int[] dates;
  private long rowNumber;

  private DeliveredFile(Sheet sheet, DataRows rows, Contract contract) {
    this.sheet = sheet;
    this.rows = rows;
    this.contract = contract;
    this.dates = datesOf(contract);
  }

  /**
   * Opens a file that was read before.
   *
   * @throws IllegalStateException where it cannot be read any more
   */
  public static DeliveredFile open(FileToRead file, Contract contract) {
    try {
      Sheet sheet = Sheets.open(file, contract);
      return new DeliveredFile(sheet, DataRows.below(sheet, contract), contract);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Unreadable e) {
      throw new IllegalStateException(e);
    }
  }

  /** Why a file that could not be opened, or not be read to its end, would be refused. */
  public static Refusal refusalOf(Exception stumbled) {
    try {
      return Unreadable.refusalOf(stumbled);
    } catch (StorageFailed e) {
      return new Refusal("file_unreadable", null);
    }
  }

  /** Headers in the order of the file. */
  public List<String> headers() {
    return rows.header().names();
  }

  /** Where the file has a column of the contract; -1 where it has none. */
  public int positionOf(String column) {
    int index = contract.columns().stream().map(Column::name).toList().indexOf(column);
    return index < 0 ? -1 : rows.header().positions().get(index);
  }

  /** Cells of each data row; the first is row 1 of those that findings speak of. */
  public Iterator<List<String>> rows() {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public List<String> next() {
        SheetRow row = rows.next();
        rowNumber = row.number();
        return shown(row.cells());
      }
    };
  }

  private List<String> shown(List<String> cells) {
    List<String> shown = new ArrayList<>(cells);
    for (int at : dates) {
      if (at < shown.size() && shown.get(at) != null) {
        Dates.serial(shown.get(at)).ifPresent(day -> shown.set(at, day.toString()));
      }
    }
    return shown;
  }

  private int[] datesOf(Contract contract) {
    return contract.columns().stream()
        .filter(c -> c.type() == ColumnType.DATE || c.type() == ColumnType.MONTH)
        .mapToInt(c -> positionOf(c.name()))
        .filter(at -> at >= 0)
        .toArray();
  }

  /** Where the row that was given last stands: row of the sheet or line of the text, from 1. */
  public long rowNumber() {
    return rowNumber;
  }

  /** Whether a refresh would read a cell as a date. */
  public static boolean isDate(String cell) {
    return Dates.date(Text.clean(cell)).isPresent();
  }

  @Override
  public void close() throws Exception {
    sheet.close().close();
  }
}

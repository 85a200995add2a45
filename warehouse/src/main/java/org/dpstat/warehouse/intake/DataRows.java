package org.dpstat.warehouse.intake;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dpstat.schemas.contract.ColumnType;
import org.dpstat.schemas.contract.Contract;

/**
 * The records of a sheet that are data: those below the header, without blank ones, sums, remarks,
 * and the header once more, as it stands on each printed page.
 */
final class DataRows implements Iterator<SheetRow> {
  private final Header header;
  private final Iterator<SheetRow> records;
  private final MergedCells merged;
  private final Set<Integer> amounts;
  private SheetRow next;

  private DataRows(
      Header header, Iterator<SheetRow> records, MergedCells merged, Contract contract) {
    this.header = header;
    this.records = records;
    this.merged = merged;
    this.amounts =
        IntStream.range(0, contract.columns().size())
            .filter(i -> contract.columns().get(i).type() == ColumnType.MONEY)
            .mapToObj(header.positions()::get)
            .collect(Collectors.toSet());
  }

  static DataRows below(Sheet sheet, Contract contract) throws Unreadable {
    List<SheetRow> first = new ArrayList<>();
    while (first.size() < HeaderFinder.RECORDS_TO_LOOK_AT && sheet.rows().hasNext()) {
      first.add(sheet.rows().next());
    }
    Header header = new HeaderFinder(contract).find(first.stream().map(SheetRow::cells).toList());
    List<SheetRow> data = first.subList(header.recordsBefore(), first.size());
    Iterator<SheetRow> records = new Chain<>(List.of(data.iterator(), sheet.rows()).iterator());
    return new DataRows(header, records, sheet.merged(), contract);
  }

  Header header() {
    return header;
  }

  @Override
  public boolean hasNext() {
    while (next == null && records.hasNext()) {
      SheetRow record = records.next();
      next = saysNothing(record) || isHeaderAgain(record) || record.isAside() ? null : record;
    }
    return next != null;
  }

  /** Forms are handed out with their rows numbered, more than there are people. */
  private boolean saysNothing(SheetRow record) {
    for (int i = 0; i < record.cells().size(); i++) {
      boolean isNumbering = !header.positions().contains(i) && record.isRunningNumber(i);
      if (!isNumbering && !record.isBlank(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isHeaderAgain(SheetRow record) {
    int names = 0;
    for (int position : header.positions()) {
      if (position >= 0 && position < record.cells().size() && !record.isBlank(position)) {
        if (!record.cells().get(position).equals(header.names().get(position))) {
          return false;
        }
        names++;
      }
    }
    return names > 1;
  }

  @Override
  public SheetRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    SheetRow record = merged.fill(next, amounts);
    next = null;
    return record;
  }
}

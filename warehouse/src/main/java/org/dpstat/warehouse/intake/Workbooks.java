package org.dpstat.warehouse.intake;

import static org.dhatim.fastexcel.reader.SheetVisibility.VISIBLE;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dpstat.schemas.contract.Contract;

/**
 * Reads a list in an xlsx workbook as text: the sheet that is one, wherever it stands among notes
 * and lists of choices. Of several none is left out unseen: the workbook is refused.
 */
final class Workbooks {
  /** First byte of the older binary container, in which encrypted workbooks come too. */
  private static final int OLE = 0xD0;

  /** An unquoted percent sign in a cell's format. */
  private static final Pattern PERCENT = Pattern.compile("^(?:[^\"%]|\"[^\"]*\")*%");

  /** A character that the file of a workbook writes by its number: {@code _x000D_}. */
  private static final Pattern ESCAPED = Pattern.compile("_x(\\p{XDigit}{4})_");

  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

  private Workbooks() {}

  static Sheet open(InputStream bytes, Contract contract) throws IOException, Unreadable {
    BufferedInputStream in = new BufferedInputStream(bytes);
    in.mark(1);
    if (in.read() == OLE) {
      throw new Unreadable("workbook_encrypted", null);
    }
    in.reset();
    byte[] packed = WorkbookLimits.read(in);
    ReadableWorkbook workbook = workbook(packed);
    Stream<Row> rows = list(workbook, contract).openStream();
    return new Sheet("xlsx", new BoundedRows(rows.map(Workbooks::row).iterator()), workbook);
  }

  /** A sheet that names no more than half of another's columns is notes, or choices. */
  private static org.dhatim.fastexcel.reader.Sheet list(
      ReadableWorkbook workbook, Contract contract) throws IOException, Unreadable {
    HeaderFinder finder = new HeaderFinder(contract);
    var named = new LinkedHashMap<org.dhatim.fastexcel.reader.Sheet, Integer>();
    for (var sheet : workbook.getSheets().filter(s -> s.getVisibility() == VISIBLE).toList()) {
      try (Stream<Row> rows = sheet.openStream()) {
        Stream<Row> first = rows.limit(HeaderFinder.RECORDS_TO_LOOK_AT);
        named.put(sheet, finder.columnsNamed(first.map(row -> row(row).cells()).toList()));
      }
    }
    int most = named.values().stream().mapToInt(count -> count).max().orElse(0);
    var lists = named.keySet().stream().filter(s -> most > 0 && named.get(s) * 2 > most).toList();
    if (lists.size() > 1) {
      String names = lists.stream().map(s -> s.getName()).collect(Collectors.joining("、"));
      throw new Unreadable("lists_several", names);
    }
    return Stream.of(lists, named.keySet())
        .flatMap(Collection::stream)
        .findFirst()
        .orElseGet(workbook::getFirstSheet);
  }

  /**
   * A program that formats nothing may write no formats: the reader, asked for them, fails then.
   */
  private static ReadableWorkbook workbook(byte[] packed) throws IOException {
    try {
      return new ReadableWorkbook(new ByteArrayInputStream(packed), WITH_FORMATS);
    } catch (IOException | RuntimeException e) {
      return new ReadableWorkbook(new ByteArrayInputStream(packed));
    }
  }

  private static SheetRow row(Row row) {
    List<String> cells = new ArrayList<>(row.getCellCount());
    for (int i = 0; i < row.getCellCount(); i++) {
      cells.add(text(row.getCell(i)));
    }
    return new SheetRow(row.getRowNum(), cells);
  }

  /** Of what is shown with a percent sign a sheet holds the hundredth part. */
  private static boolean isPercent(Cell cell) {
    return cell.getDataFormatString() != null && PERCENT.matcher(cell.getDataFormatString()).find();
  }

  /** What a cell holds, not what the sheet shows of it: a date is the number of its day. */
  private static String text(Cell cell) {
    if (cell == null || cell.getRawValue() == null) {
      return "";
    }
    return switch (cell.getType()) {
      case STRING -> unescaped(cell.asString());
      case NUMBER -> number(cell, cell.asNumber());
      case FORMULA ->
          cell.getValue() instanceof BigDecimal result
              ? number(cell, result)
              : unescaped(cell.getRawValue());
      case BOOLEAN, ERROR, EMPTY -> cell.getRawValue();
    };
  }

  private static String number(Cell cell, BigDecimal number) {
    return Numbers.asInSheet(isPercent(cell) ? number.movePointRight(2) : number);
  }

  private static String unescaped(String text) {
    return text.contains("_x")
        ? ESCAPED
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(found.group(1), 16))))
        : text;
  }
}

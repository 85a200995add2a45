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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

  /** An unquoted year or day in a cell's format. */
  private static final Pattern DAY =
      Pattern.compile("^(?:[^\"\\[\\\\ydYD]|\"[^\"]*\"|\\[[^]]*]|\\\\.)*[ydYD]");

  /** Formats of days whose words a workbook leaves to the language of its program. */
  private static final Set<Integer> DAYS_OF_A_LANGUAGE =
      IntStream.concat(IntStream.rangeClosed(27, 36), IntStream.rangeClosed(50, 58))
          .boxed()
          .collect(Collectors.toSet());

  /** Smaller numbers that are shown as days are years that somebody wrote, or nothing. */
  private static final BigDecimal FIRST_DAY = BigDecimal.valueOf(2101);

  /** 2099-12-31; greater ones are written dates: 20250103. */
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(73_050);

  private static final BigDecimal FIVE_DIGITS = BigDecimal.valueOf(10_000);

  /** From 1900-01-00 to 1904-01-01, where old programs for Macintosh count from. */
  private static final BigDecimal DAYS_TO_1904 = BigDecimal.valueOf(1462);

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
    boolean from1904 = workbook.isDate1904();
    var list = list(workbook, contract);
    Stream<SheetRow> records = list.openStream().map(row -> row(row, from1904));
    MergedCells merged = MergedCells.of(packed, list.getId());
    return new Sheet("xlsx", new BoundedRows(records.iterator()), merged, workbook);
  }

  /** A sheet that names no more than half of another's columns is notes, or choices. */
  private static org.dhatim.fastexcel.reader.Sheet list(
      ReadableWorkbook workbook, Contract contract) throws IOException, Unreadable {
    HeaderFinder finder = new HeaderFinder(contract);
    var named = new LinkedHashMap<org.dhatim.fastexcel.reader.Sheet, Integer>();
    for (var sheet : workbook.getSheets().filter(s -> s.getVisibility() == VISIBLE).toList()) {
      try (Stream<Row> rows = sheet.openStream()) {
        Stream<Row> first = rows.limit(HeaderFinder.RECORDS_TO_LOOK_AT);
        named.put(sheet, finder.columnsNamed(first.map(row -> row(row, false).cells()).toList()));
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

  private static SheetRow row(Row row, boolean from1904) {
    List<String> cells = new ArrayList<>(row.getCellCount());
    for (int i = 0; i < row.getCellCount(); i++) {
      cells.add(text(row.getCell(i), from1904));
    }
    return new SheetRow(row.getRowNum(), cells);
  }

  /** Of what is shown with a percent sign a sheet holds the hundredth part. */
  private static boolean isPercent(Cell cell) {
    return cell.getDataFormatString() != null && PERCENT.matcher(cell.getDataFormatString()).find();
  }

  /** What a cell holds, not what the sheet shows of it: a date is the number of its day. */
  private static String text(Cell cell, boolean from1904) {
    if (cell == null || cell.getRawValue() == null) {
      return "";
    }
    return switch (cell.getType()) {
      case STRING -> unescaped(cell.asString());
      case NUMBER -> number(cell, cell.asNumber(), from1904);
      case FORMULA ->
          cell.getValue() instanceof BigDecimal result
              ? number(cell, result, from1904)
              : unescaped(cell.getRawValue());
      case BOOLEAN, ERROR, EMPTY -> cell.getRawValue();
    };
  }

  private static String number(Cell cell, BigDecimal number, boolean from1904) {
    if (isDay(cell, number)) {
      return day(from1904 ? number.add(DAYS_TO_1904) : number);
    }
    return Numbers.asInSheet(isPercent(cell) ? number.movePointRight(2) : number);
  }

  private static boolean isDay(Cell cell, BigDecimal number) {
    boolean isShown =
        DAYS_OF_A_LANGUAGE.contains(cell.getDataFormatId())
            || (cell.getDataFormatString() != null
                && DAY.matcher(cell.getDataFormatString()).find());
    return isShown && number.compareTo(FIRST_DAY) >= 0 && number.compareTo(LAST_DAY) <= 0;
  }

  /** The number of a day with five digits: four may be a year. */
  private static String day(BigDecimal number) {
    String plain = Numbers.asInSheet(number);
    return number.compareTo(FIVE_DIGITS) < 0 ? "0" + plain : plain;
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

package org.dpstat.warehouse.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellAddress;

/**
 * Cells of a sheet's column that are merged downwards: what stands in the first is meant for the
 * rows below it, which hold nothing. Merged over several columns are titles and forms.
 */
final class MergedCells {
  static final MergedCells NONE = new MergedCells();

  /** Within one column. */
  private static final Pattern SPAN = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):\\1(\\d{1,7})");

  /** A sheet has as many rows at most. */
  private static final int MOST = 1 << 20;

  /** What a span holds, while its rows are read. */
  private record Held(long from, String value) {}

  /** Last row by first row, for each column from 0. */
  private final Map<Integer, NavigableMap<Long, Long>> spans = new HashMap<>();

  private final Map<Integer, Held> held = new HashMap<>();
  private int count;

  private MergedCells() {}

  /**
   * Those of a sheet.
   *
   * @param workbook as it is packed, within its limits
   * @param sheet id of its relationship
   */
  static MergedCells of(byte[] workbook, String sheet) throws IOException, Unreadable {
    MergedCells cells = new MergedCells();
    try {
      String target = target(workbook, sheet);
      if (target != null) {
        read(workbook, target, xml -> cells.add(xml));
      }
    } catch (XMLStreamException e) {
      throw new Unreadable("file_damaged", null);
    }
    return cells;
  }

  /** Name of the sheet's file, without its folder: there are no two of one name. */
  private static String target(byte[] workbook, String sheet)
      throws IOException, XMLStreamException, Unreadable {
    String[] found = new String[1];
    read(
        workbook,
        "workbook.xml.rels",
        xml -> {
          if (sheet != null && sheet.equals(xml.getAttributeValue(null, "Id"))) {
            String path = xml.getAttributeValue(null, "Target");
            found[0] = path.substring(path.lastIndexOf('/') + 1);
          }
        });
    return found[0];
  }

  /** Hears of every element. */
  private interface Elements {
    void next(XMLStreamReader xml) throws Unreadable;
  }

  private static void read(byte[] workbook, String file, Elements elements)
      throws IOException, XMLStreamException, Unreadable {
    try (ZipFile zip = WorkbookLimits.open(workbook)) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        if (entry.getName().endsWith("/" + file)) {
          walk(zip.getInputStream(entry), elements);
          return;
        }
      }
    }
  }

  private static void walk(InputStream entry, Elements elements)
      throws XMLStreamException, Unreadable {
    XMLStreamReader xml = WorkbookLimits.XML.createXMLStreamReader(entry);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT) {
        elements.next(xml);
      }
    }
  }

  private void add(XMLStreamReader xml) throws Unreadable {
    if (!xml.getLocalName().equals("mergeCell")) {
      return;
    }
    if (++count > MOST) {
      throw new Unreadable("file_damaged", null);
    }
    Matcher span = SPAN.matcher(String.valueOf(xml.getAttributeValue(null, "ref")));
    if (span.matches()) {
      int column = new CellAddress(span.group(1) + "1").getColumn();
      spans
          .computeIfAbsent(column, c -> new TreeMap<>())
          .put(Long.valueOf(span.group(2)), Long.valueOf(span.group(3)));
    }
  }

  /**
   * A row with what is merged into it. Rows come in their order.
   *
   * @param amounts columns of money, which are left: what a household gets is not each member's
   */
  SheetRow fill(SheetRow row, Set<Integer> amounts) {
    if (spans.isEmpty()) {
      return row;
    }
    List<String> cells = new ArrayList<>(row.cells());
    spans.forEach(
        (column, lastByFirst) -> {
          Map.Entry<Long, Long> span = lastByFirst.floorEntry(row.number());
          if (span != null && span.getValue() >= row.number()) {
            fill(cells, column, span.getKey(), row.number(), amounts);
          }
        });
    return new SheetRow(row.number(), cells);
  }

  private void fill(List<String> cells, int column, long first, long row, Set<Integer> amounts) {
    if (first == row) {
      held.put(column, new Held(first, column < cells.size() ? cells.get(column) : ""));
      return;
    }
    Held above = held.get(column);
    if (above == null || above.from() != first || amounts.contains(column)) {
      return;
    }
    while (cells.size() <= column) {
      cells.add("");
    }
    if (cells.get(column).isEmpty()) {
      cells.set(column, above.value());
    }
  }
}

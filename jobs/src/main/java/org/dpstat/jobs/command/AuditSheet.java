package org.dpstat.jobs.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dpstat.schemas.codelist.CodeItem;
import org.dpstat.schemas.codelist.CodeList;

/** Reads the decisions of a workbook of drawn links back. */
final class AuditSheet {
  private static final List<String> COLUMNS =
      Stream.concat(
              Stream.of(AuditWorkbook.STRATUM, AuditWorkbook.LINKS),
              AuditWorkbook.DECISIONS.stream())
          .toList();

  private final Map<String, String> codes = new HashMap<>();

  AuditSheet(CodeList decisions) {
    codes.put("", "");
    for (CodeItem item : decisions.items()) {
      codes.put(item.code(), item.code());
      codes.put(item.zh(), item.code());
      item.aliases().forEach(alias -> codes.put(alias, item.code()));
    }
  }

  /** The links of the first sheet that has the columns. */
  List<AuditRates.Judged> read(Path file) {
    try (InputStream in = Files.newInputStream(file);
        ReadableWorkbook workbook = new ReadableWorkbook(in)) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        List<Row> rows = sheet.read();
        for (int i = 0; i < rows.size(); i++) {
          Optional<List<Integer>> positions = positions(rows.get(i));
          if (positions.isPresent()) {
            return links(rows.subList(i + 1, rows.size()), positions.get());
          }
        }
      }
    } catch (IOException | RuntimeException e) {
      throw e instanceof UsageFault known ? known : new UsageFault("review.rates.unreadable", file);
    }
    throw new UsageFault("review.rates.unreadable", file);
  }

  private static Optional<List<Integer>> positions(Row header) {
    List<String> texts = header.stream().map(c -> c == null ? "" : c.getText().strip()).toList();
    return texts.containsAll(COLUMNS)
        ? Optional.of(COLUMNS.stream().map(texts::indexOf).toList())
        : Optional.empty();
  }

  private List<AuditRates.Judged> links(List<Row> rows, List<Integer> at) {
    List<AuditRates.Judged> links = new ArrayList<>();
    for (Row row : rows) {
      String inStratum = text(row, at.get(1));
      String first = code(row, at.get(2));
      String second = code(row, at.get(3));
      if (inStratum.matches("\\d+")) {
        links.add(
            new AuditRates.Judged(text(row, at.get(0)), Long.parseLong(inStratum), first, second));
      } else if (!(first + second).isEmpty()) {
        throw new UsageFault("review.rates.links", row.getRowNum(), inStratum);
      }
      // Others are remarks, or nothing, below the links.
    }
    return links;
  }

  private String code(Row row, int column) {
    String said = text(row, column);
    String code = codes.get(said);
    if (code == null) {
      throw new UsageFault("review.rates.decision", row.getRowNum(), said);
    }
    return code;
  }

  private static String text(Row row, int column) {
    return row.getOptionalCell(column).map(cell -> cell.getText().strip()).orElse("");
  }
}

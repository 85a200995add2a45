package org.dpstat.warehouse.delivery;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * What arrived and what has to come of it.
 *
 * @param given CSV in order of arrival: file, content, and what happened to it afterwards
 * @param states CSV of file, content and state, in natural order; empty where it is of no concern
 * @param lists CSV of place, file, from and to; empty where it is of no concern
 */
record LedgerCase(String about, String given, String states, String lists) {
  List<Delivery> deliveries() {
    Map<String, List<String>> contents = new LinkedHashMap<>();
    Map<String, List<Boolean>> withdrawals = new HashMap<>();
    Set<String> unreadable = new HashSet<>();
    for (NamedCsvRecord row : rows(given)) {
      String file = row.getField("file").strip();
      String content = row.getField("content").strip();
      contents.computeIfAbsent(file, f -> new ArrayList<>()).add(content);
      String id = Inbox.deliveryId(file, content);
      switch (row.getField("then").strip()) {
        case "withdrawn" -> withdrawals.put(id, List.of(true));
        case "withdrawn and returned" -> withdrawals.put(id, List.of(true, false));
        case "unreadable" -> unreadable.add(content);
        default -> {}
      }
    }
    Inbox inbox = new Inbox(contents, withdrawals, unreadable);
    return inbox.deliveries(inbox.log(new Random(1)));
  }

  static List<String> lines(String csv) {
    return csv == null ? List.of() : csv.lines().skip(1).map(LedgerCase::squeezed).toList();
  }

  private static List<NamedCsvRecord> rows(String csv) {
    String text = csv.lines().map(LedgerCase::squeezed).reduce((a, b) -> a + "\n" + b).orElse("");
    return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
  }

  private static String squeezed(String line) {
    return line.strip().replaceAll("\\s*,\\s*", ",");
  }
}

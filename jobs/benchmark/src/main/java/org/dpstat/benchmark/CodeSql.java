package org.dpstat.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.dpstat.schemas.codelist.CodeItem;
import org.dpstat.schemas.codelist.CodeList;

/** A code list as an enumeration of its words: DuckDB finds a word of it by hashing. */
final class CodeSql {
  private CodeSql() {}

  static String of(CodeList list) {
    Map<String, String> codes = new LinkedHashMap<>();
    for (CodeItem item : list.items()) {
      codes.put(item.code(), item.code());
      codes.putIfAbsent(item.code().replaceFirst("^0+(?=.)", ""), item.code());
      codes.put(item.zh().replace(" ", ""), item.code());
      item.aliases().forEach(alias -> codes.put(alias.replace(" ", ""), item.code()));
    }
    return Template.fill(
        "read/code",
        Map.of(
            "name", nameOf(list.id()),
            "words", joined(codes.keySet()),
            "codes", joined(codes.values())));
  }

  static String nameOf(String list) {
    return list.replace('-', '_');
  }

  private static String joined(Iterable<String> texts) {
    return java.util.stream.StreamSupport.stream(texts.spliterator(), false)
        .map(Database::quoted)
        .collect(Collectors.joining(", "));
  }
}

package org.dpstat.warehouse.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dpstat.schemas.codelist.CodeItem;
import org.dpstat.schemas.codelist.CodeList;

/** The codes of a list by code, label and alias. */
final class Codes {
  private final Map<String, String> byWord = new HashMap<>();

  Codes(CodeList list) {
    for (CodeItem item : list.items()) {
      byWord.put(item.code(), item.code());
      byWord.put(bareNumber(item.code()), item.code());
      byWord.put(Text.clean(item.zh()), item.code());
      item.aliases().forEach(alias -> byWord.put(Text.clean(alias), item.code()));
    }
  }

  /** The code of a word; {@code 01} and {@code 1.0} are {@code 1}. */
  Optional<String> code(String text) {
    String compact = Text.compact(text);
    String code = byWord.get(compact);
    return Optional.ofNullable(code == null ? byWord.get(bareNumber(compact)) : code);
  }

  private static String bareNumber(String text) {
    String whole = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    int start = 0;
    while (start < whole.length() - 1 && whole.charAt(start) == '0') {
      start++;
    }
    return whole.substring(start);
  }
}

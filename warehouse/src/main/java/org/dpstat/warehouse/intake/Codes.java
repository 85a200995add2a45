package org.dpstat.warehouse.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dpstat.schemas.codelist.CodeItem;
import org.dpstat.schemas.codelist.CodeList;

/** The codes of a list by code, label and alias. */
final class Codes {
  private static final Pattern CODE_AND_LABEL =
      Pattern.compile("([0-9A-Za-z]{1,3})[.、:-]?(\\P{Alnum}.*)");

  private final Map<String, String> byWord = new HashMap<>();

  Codes(CodeList list) {
    for (CodeItem item : list.items()) {
      byWord.put(item.code(), item.code());
      byWord.put(bareNumber(item.code()), item.code());
      byWord.put(Text.clean(item.zh()), item.code());
      item.aliases().forEach(alias -> byWord.put(Text.clean(alias), item.code()));
    }
  }

  /** The code of a word; {@code 01}, {@code 1.0} and {@code 1.缴费} are {@code 1}. */
  Optional<String> code(String text) {
    String compact = Text.compact(text);
    String code = byWord.get(compact);
    if (code == null) {
      code = byWord.get(bareNumber(compact));
    }
    if (code == null) {
      code = byWord.get(compact.toUpperCase(Locale.ROOT));
    }
    return Optional.ofNullable(code == null ? ofCodeAndLabel(compact) : code);
  }

  /** Where both say the same. */
  private String ofCodeAndLabel(String text) {
    Matcher parts = CODE_AND_LABEL.matcher(text);
    if (!parts.matches()) {
      return null;
    }
    String code = byWord.get(bareNumber(parts.group(1)));
    return code != null && code.equals(byWord.get(parts.group(2))) ? code : null;
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

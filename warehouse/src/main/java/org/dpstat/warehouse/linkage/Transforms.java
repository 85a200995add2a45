package org.dpstat.warehouse.linkage;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.dpstat.schemas.linkage.Expression;
import org.dpstat.schemas.linkage.Transform;
import org.dpstat.warehouse.identity.NameLikeness;

/** Makes of a record's values what settings ask for. Nothing, null, stays nothing. */
final class Transforms {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern NO_DIGIT = Pattern.compile("\\D");
  private static final String SOUND_CODES = "01230120022455012623010202";

  private Transforms() {}

  /** A cell as it is compared: one form of each character, lower case, no blanks at its ends. */
  static String clean(String cell) {
    if (cell == null) {
      return null;
    }
    String normal = isPlain(cell) ? cell : Normalizer.normalize(cell, Normalizer.Form.NFKC);
    String bare = BLANKS.matcher(normal).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    return bare.isEmpty() ? null : bare;
  }

  private static boolean isPlain(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if (cell.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** The value of an expression, given those of columns. */
  static String value(Expression expression, Map<String, String> columns) {
    if (!expression.isCall()) {
      return columns.get(expression.name());
    }
    String of = value(expression.arguments().get(0), columns);
    String made = of == null ? null : apply(expression, of);
    return made == null || made.isEmpty() ? null : made;
  }

  private static String apply(Expression call, String of) {
    return switch (Transform.of(call)) {
      case BARE -> NameLikeness.bare(of);
      case DIGITS -> digits(of);
      case DATE -> digits(of).length() == 8 ? digits(of) : null;
      case YEAR -> digits(of).length() >= 4 ? digits(of).substring(0, 4) : null;
      case FIRST -> of.substring(0, at(of, number(call)));
      case LAST -> of.substring(at(of, of.codePointCount(0, of.length()) - number(call)));
      case REST -> of.substring(at(of, number(call)));
      case WORD -> word(of, number(call));
      case PINYIN -> NameLikeness.sound(NameLikeness.bare(of));
      case READINGS -> NameLikeness.readings(NameLikeness.bare(of));
      case SOUNDEX -> soundex(of);
    };
  }

  private static int number(Expression call) {
    return (int) call.number(1);
  }

  private static int at(String text, int characters) {
    int most = text.codePointCount(0, text.length());
    return text.offsetByCodePoints(0, Math.max(0, Math.min(characters, most)));
  }

  private static String digits(String text) {
    return NO_DIGIT.matcher(text).replaceAll("");
  }

  private static String word(String text, int number) {
    String[] words = text.split(" ", -1);
    return number >= 1 && number <= words.length ? words[number - 1] : null;
  }

  /** A letter and three digits; neighbours of one sound count once, h and w part none. */
  static String soundex(String text) {
    StringBuilder code = new StringBuilder();
    char last = '0';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 'a' || c > 'z') {
        continue;
      }
      char sound = SOUND_CODES.charAt(c - 'a');
      if (code.isEmpty()) {
        code.append(c);
      } else if (sound != '0' && sound != last) {
        code.append(sound);
      }
      last = c == 'h' || c == 'w' ? last : sound;
    }
    return code.isEmpty() ? null : (code + "000").substring(0, 4);
  }
}

package org.dpstat.warehouse.intake;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Cleans text as it arrives: width, blanks, invisible characters, name dots. */
final class Text {
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern BETWEEN_HAN =
      Pattern.compile("(?<=[\\p{IsHan}·])[\\s\\p{Z}]+(?=[\\p{IsHan}·])");
  private static final Pattern DOTS = Pattern.compile("\\s*[·•．・‧∙⋅･]\\s*");

  private Text() {}

  /** Text in one form, without outer blanks, with single inner ones; empty where there is none. */
  static String clean(String raw) {
    if (raw == null || raw.isEmpty()) {
      return "";
    }
    if (isPlain(raw)) {
      return raw;
    }
    String normal = Normalizer.normalize(raw, Normalizer.Form.NFKC);
    String visible = INVISIBLE.matcher(normal).replaceAll("");
    return BLANKS.matcher(visible).replaceAll(" ").strip();
  }

  /** A person's name: one kind of dot, no blanks between characters. */
  static String cleanName(String raw) {
    String dotted = DOTS.matcher(raw == null ? "" : raw).replaceAll("·");
    return BETWEEN_HAN.matcher(clean(dotted)).replaceAll("");
  }

  /** Text without any blanks. */
  static String compact(String text) {
    return BLANKS.matcher(text).replaceAll("");
  }

  /** Printable ASCII without blanks is its own normal form. */
  private static boolean isPlain(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c <= ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }
}

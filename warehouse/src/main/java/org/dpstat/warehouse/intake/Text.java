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

  private static final char FIRST_IDEOGRAPH = '\u4e00';
  private static final char LAST_IDEOGRAPH = '\u9fff';

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
    if (raw != null && isPlain(raw)) {
      return raw;
    }
    String dotted = DOTS.matcher(raw == null ? "" : raw).replaceAll("·");
    return BETWEEN_HAN.matcher(clean(dotted)).replaceAll("");
  }

  /** Text without any blanks. */
  static String compact(String text) {
    return isPlain(text) ? text : BLANKS.matcher(text).replaceAll("");
  }

  /**
   * Whether there is nothing to do: printable ASCII and unified ideographs are their own normal
   * form. Most cells hold nothing else, and rows are read in 10 microseconds for 15.
   */
  private static boolean isPlain(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean isPrintable = c > ' ' && c <= '~';
      if (!isPrintable && (c < FIRST_IDEOGRAPH || c > LAST_IDEOGRAPH)) {
        return false;
      }
    }
    return true;
  }
}

package org.dpstat.warehouse.delivery;

import java.io.Serializable;
import java.math.BigInteger;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dpstat.warehouse.received.ChineseNumerals;

/**
 * Orders names as people do: {@code v2} before {@code V10}, {@code 更正二} before {@code 更正三}; the
 * empty name comes first.
 */
final class NaturalOrder implements Comparator<String>, Serializable {
  private static final long serialVersionUID = 1L;
  private static final Pattern CHUNK = Pattern.compile("[0-9]+|[^0-9]+");

  @Override
  public int compare(String left, String right) {
    Matcher a = CHUNK.matcher(plain(left));
    Matcher b = CHUNK.matcher(plain(right));
    while (true) {
      boolean hasLeft = a.find();
      boolean hasRight = b.find();
      if (!hasLeft || !hasRight) {
        int order = Boolean.compare(hasLeft, hasRight);
        return order != 0 ? order : left.compareTo(right);
      }
      int order = compareChunks(a.group(), b.group());
      if (order != 0) {
        return order;
      }
    }
  }

  /** Without what looks different and says the same: width, case and the script of numbers. */
  private static String plain(String name) {
    String narrow = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return ChineseNumerals.asDigits(narrow);
  }

  private static int compareChunks(String left, String right) {
    boolean areNumbers = isNumber(left) && isNumber(right);
    return areNumbers
        ? new BigInteger(left).compareTo(new BigInteger(right))
        : left.compareTo(right);
  }

  private static boolean isNumber(String chunk) {
    return chunk.charAt(0) >= '0' && chunk.charAt(0) <= '9';
  }
}

package org.dpstat.warehouse.delivery;

import java.io.Serializable;
import java.math.BigInteger;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Orders names as people do: {@code v2} before {@code V10}, {@code 更正二} before {@code 更正三}; the
 * empty name comes first.
 */
final class NaturalOrder implements Comparator<String>, Serializable {
  private static final long serialVersionUID = 1L;
  private static final Pattern CHUNK = Pattern.compile("[0-9]+|[^0-9]+");

  private static final Pattern NUMERAL =
      Pattern.compile("[一二三四五六七八九]?十[一二三四五六七八九]?|[〇零一二三四五六七八九]+");
  private static final String DIGITS = "零一二三四五六七八九";
  private static final char TEN = '十';

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
    return NUMERAL.matcher(narrow).replaceAll(numeral -> digits(numeral.group()));
  }

  private static String digits(String numeral) {
    int ten = numeral.indexOf(TEN);
    if (ten < 0) {
      StringBuilder digits = new StringBuilder();
      numeral.replace('〇', '零').chars().forEach(c -> digits.append(DIGITS.indexOf(c)));
      return digits.toString();
    }
    int tens = ten == 0 ? 1 : DIGITS.indexOf(numeral.charAt(0));
    int ones = ten == numeral.length() - 1 ? 0 : DIGITS.indexOf(numeral.charAt(ten + 1));
    return "" + tens + ones;
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

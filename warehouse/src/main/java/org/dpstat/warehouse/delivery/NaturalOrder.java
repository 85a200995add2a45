package org.dpstat.warehouse.delivery;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Orders names as people do: {@code v2} before {@code v10}; the empty name comes first. */
final class NaturalOrder implements Comparator<String>, Serializable {
  private static final long serialVersionUID = 1L;
  private static final Pattern CHUNK = Pattern.compile("[0-9]+|[^0-9]+");

  @Override
  public int compare(String left, String right) {
    Matcher a = CHUNK.matcher(left);
    Matcher b = CHUNK.matcher(right);
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

package org.dpstat.warehouse.linkage;

import java.util.Arrays;

/** How alike two texts are. */
final class Similarity {
  private static final double PREFIX_WEIGHT = 0.1;
  private static final int LONGEST_PREFIX = 4;

  private Similarity() {}

  /** From 0, nothing in common, to 1, equal. */
  static double jaroWinkler(String a, String b) {
    double jaro = jaro(a, b);
    int prefix = 0;
    int most = Math.min(LONGEST_PREFIX, Math.min(a.length(), b.length()));
    while (prefix < most && a.charAt(prefix) == b.charAt(prefix)) {
      prefix++;
    }
    return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
  }

  private static double jaro(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.equals(b) ? 1 : 0;
    }
    int reach = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
    boolean[] isTaken = new boolean[b.length()];
    char[] common = new char[a.length()];
    int matches = 0;
    for (int i = 0; i < a.length(); i++) {
      int last = Math.min(b.length() - 1, i + reach);
      for (int j = Math.max(0, i - reach); j <= last; j++) {
        if (!isTaken[j] && a.charAt(i) == b.charAt(j)) {
          isTaken[j] = true;
          common[matches++] = a.charAt(i);
          break;
        }
      }
    }
    if (matches == 0) {
      return 0;
    }
    int moved = 0;
    for (int j = 0, at = 0; j < b.length(); j++) {
      if (isTaken[j] && b.charAt(j) != common[at++]) {
        moved++;
      }
    }
    double m = matches;
    return (m / a.length() + m / b.length() + (m - moved / 2.0) / m) / 3;
  }

  /** Whether at most so many characters were replaced, left out or put in. */
  static boolean isWithin(String a, String b, int most, boolean countsSwapsOnce) {
    if (Math.abs(a.length() - b.length()) > most) {
      return false;
    }
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] now = new int[b.length() + 1];
    Arrays.setAll(last, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      now[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(replaced, 1 + Math.min(last[j], now[j - 1]));
        if (countsSwapsOnce && isSwap(a, b, i, j)) {
          now[j] = Math.min(now[j], beforeLast[j - 2] + 1);
        }
        least = Math.min(least, now[j]);
      }
      if (least > most) {
        return false;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = now;
      now = free;
    }
    return last[b.length()] <= most;
  }

  private static boolean isSwap(String a, String b, int i, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }

  /** Whether texts of one length differ at one place. */
  static boolean differAtOnePlace(String a, String b) {
    if (a.length() != b.length()) {
      return false;
    }
    int differences = 0;
    for (int i = 0; i < a.length() && differences < 2; i++) {
      differences += a.charAt(i) == b.charAt(i) ? 0 : 1;
    }
    return differences == 1;
  }

  /** Whether one day, of eight digits, is the other with day and month exchanged. */
  static boolean isDayMonthSwapped(String a, String b) {
    return a.length() == 8
        && b.length() == 8
        && a.regionMatches(0, b, 0, 4)
        && a.regionMatches(4, b, 6, 2)
        && a.regionMatches(6, b, 4, 2);
  }

  /** Whether two id numbers are of one area, year of birth and sequence. */
  static boolean isSameButForDay(String a, String b) {
    return a.length() == 18
        && b.length() == 18
        && a.regionMatches(0, b, 0, 10)
        && a.regionMatches(14, b, 14, 3);
  }

  /** Whether two names, told by the readings of each character, can sound the same. */
  static boolean soundAlike(String a, String b) {
    String[] left = a.split(" ", -1);
    String[] right = b.split(" ", -1);
    if (left.length != right.length) {
      return false;
    }
    for (int i = 0; i < left.length; i++) {
      if (!left[i].equals(right[i]) && !haveOneInCommon(left[i], right[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean haveOneInCommon(String left, String right) {
    return Arrays.stream(left.split("/", -1))
        .anyMatch(Arrays.asList(right.split("/", -1))::contains);
  }
}

package org.dpstat.warehouse.received;

import java.util.regex.Pattern;

/** Numbers below a hundred, and single digits of years, as they are written in Chinese. */
public final class ChineseNumerals {
  private static final Pattern NUMERAL = Pattern.compile("[〇○零一二三四五六七八九十廿卅]+");
  private static final String DIGIT = "零一二三四五六七八九";

  private ChineseNumerals() {}

  /** A text with its numerals as digits: {@code 二〇二五年一月三日} is {@code 2025年1月3日}. */
  public static String asDigits(String text) {
    return NUMERAL.matcher(text).replaceAll(m -> digits(m.group()));
  }

  private static String digits(String numeral) {
    String normal = numeral.replace('〇', '零').replace('○', '零');
    if (normal.indexOf('十') < 0 && normal.indexOf('廿') < 0 && normal.indexOf('卅') < 0) {
      StringBuilder digits = new StringBuilder();
      normal.chars().forEach(c -> digits.append(DIGIT.indexOf(c)));
      return digits.toString();
    }
    String spelled = normal.replace("廿", "二十").replace("卅", "三十").replace("十十", "十");
    int ten = spelled.indexOf('十');
    int tens = ten == 0 ? 1 : DIGIT.indexOf(spelled.charAt(ten - 1));
    int ones = ten == spelled.length() - 1 ? 0 : DIGIT.indexOf(spelled.charAt(ten + 1));
    return String.valueOf(tens * 10 + ones);
  }
}

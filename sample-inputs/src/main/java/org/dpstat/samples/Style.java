package org.dpstat.samples;

import java.util.SplittableRandom;

/**
 * The manner in which a whole list writes its values; each number picks one of the spellings.
 *
 * @param isNumeric whether a workbook holds amounts, months and days as numbers
 */
record Style(int date, int month, int code, int division, boolean isNumeric) {
  static final Style PLAIN = new Style(0, 0, 0, 0, false);

  static Style draw(SplittableRandom random) {
    return new Style(
        random.nextInt(4),
        random.nextInt(Spelling.MONTHS),
        random.nextInt(3),
        random.nextInt(Spelling.DIVISIONS),
        random.nextBoolean());
  }
}

package org.dpstat.samples;

import java.util.SplittableRandom;

/**
 * The manner in which a whole list writes its values; each number picks one of the spellings.
 *
 * @param isNumeric whether a workbook holds amounts, counts, months and days as numbers
 */
record Style(
    int date, int month, int code, int division, int answer, int separator, boolean isNumeric) {
  static final Style PLAIN = new Style(0, 0, 0, 0, 0, 0, false);

  static Style draw(SplittableRandom random) {
    return new Style(
        random.nextInt(4),
        random.nextInt(Spelling.MONTHS),
        random.nextInt(3),
        random.nextInt(Spelling.DIVISIONS),
        random.nextInt(Spelling.ANSWERS),
        random.nextInt(Spelling.SEPARATORS.size()),
        random.nextBoolean());
  }
}

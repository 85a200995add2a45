package org.dpstat.warehouse;

import java.util.List;

/**
 * A delivered file and the figures that are published of its county.
 *
 * @param file below the inbox, of a county of its own
 * @param form see {@link FileForms}
 * @param content its text; a cell of a workbook that begins with {@code #} is a number
 * @param cells indicator, breakdown, code, numerator and denominator
 */
record PublishedCase(String about, String file, String form, String content, List<String> cells) {
  String county() {
    return file.substring(file.indexOf('/') + 1, file.indexOf('_'));
  }
}

package org.dpstat.warehouse;

import java.util.List;

/**
 * A delivered file and what the user gets of it.
 *
 * @param file below the inbox
 * @param form see {@link FileForms}
 * @param content its text; a cell of a workbook that begins with {@code #} is a number
 * @param delivery state, encoding, rows read, loaded, duplicate, rejected, with warnings
 * @param refusal why it was refused, in Chinese
 * @param extraColumns columns that are reported
 * @param select columns of the rows
 * @param rows in order of row number
 * @param findings row number, rule, value shown and action
 */
record FileCase(
    String about,
    String file,
    String form,
    String content,
    String delivery,
    String refusal,
    String extraColumns,
    String select,
    List<String> rows,
    List<String> findings) {

  FileCase {
    findings = findings == null ? List.of() : findings;
  }

  String rowTable() {
    return "row_" + file.substring(0, file.indexOf('/')).replace('-', '_');
  }
}

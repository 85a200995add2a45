package org.dpstat.samples;

/** File forms in which a list may arrive. */
enum Form {
  UTF8("csv"),
  UTF8_BOM("csv"),
  GB18030("csv"),
  TAB("tsv"),
  GZIP("csv.gz"),
  WORKBOOK("xlsx");

  private final String extension;

  Form(String extension) {
    this.extension = extension;
  }

  String extension() {
    return extension;
  }
}

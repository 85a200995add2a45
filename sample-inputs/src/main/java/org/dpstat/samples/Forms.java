package org.dpstat.samples;

/** The shapes in which lists are written. */
public enum Forms {
  /** Plain UTF-8 with canonical headers in the contract's order. */
  CSV,
  /** What counties really send: encodings, separators, workbooks, other headers and orders. */
  MIXED
}

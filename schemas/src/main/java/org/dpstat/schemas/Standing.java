package org.dpstat.schemas;

/** Whose a definition is. */
public enum Standing {
  /** Laid down by an authority. */
  OFFICIAL,
  /** Taken here for want of one. */
  ASSUMED
}

package org.dpstat.schemas.division;

/** The levels of administrative divisions, largest first. */
public enum Level {
  COUNTRY,
  PROVINCE,
  CITY,
  COUNTY,
  TOWNSHIP,
  VILLAGE
}

package org.dpstat.samples;

import org.dpstat.schemas.division.Division;
import org.dpstat.schemas.division.Divisions;
import org.dpstat.schemas.division.Level;

/**
 * Where a row belongs, by today's codes.
 *
 * @param township null where the row names none
 */
record Place(String county, String township) {
  static Place of(String code, Divisions divisions) {
    String county = divisions.current(code.substring(0, 6));
    String township = code.length() < 9 ? null : divisions.current(code.substring(0, 9));
    boolean isTownship =
        township != null
            && divisions.find(township).map(Division::level).orElse(null) == Level.TOWNSHIP;
    return new Place(county, isTownship ? township : null);
  }
}

package org.dpstat.schemas.linkage;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;

/**
 * How alike two values have to be: {@code equal}, {@code jaro_winkler(0.92)}, {@code
 * swapped(surname)}.
 *
 * @param written as settings have it, and as it is named wherever it is told
 */
public record Level(Likeness likeness, Expression written) implements Serializable {

  /** Ways in which two values are alike. */
  public enum Likeness {
    EQUAL(Takes.NOTHING),
    /** Equal without blanks, dots and marks. */
    BARE(Takes.NOTHING),
    /** Chinese of one sound; a character with several readings sounds like any of them. */
    PINYIN(Takes.NOTHING),
    /** At most one character was replaced, left out or put in. */
    ONE_APART(Takes.NOTHING),
    /** The values of two columns were exchanged. */
    SWAPPED(Takes.COLUMN),
    /** A similarity of at least this, from 0 to 1. */
    JARO_WINKLER(Takes.NUMBER),
    /** At most so many characters replaced, left out or put in. */
    LEVENSHTEIN(Takes.NUMBER),
    /** The same, and neighbours that changed places count as one. */
    DAMERAU(Takes.NUMBER),
    /**
     * Id numbers of one area, year of birth and sequence: month, day and check digit may differ.
     */
    BUT_FOR_DAY(Takes.NOTHING),
    /** Days whose day and month changed places. */
    DAY_MONTH_SWAPPED(Takes.NOTHING),
    /** Days that differ in one digit. */
    ONE_DIGIT(Takes.NOTHING),
    SAME_YEAR(Takes.NOTHING),
    /** Days at most so many days apart. */
    WITHIN_DAYS(Takes.NUMBER),
    /** Numbers at most so far apart. */
    WITHIN(Takes.NUMBER);

    private final Takes takes;

    Likeness(Takes takes) {
      this.takes = takes;
    }
  }

  private enum Takes {
    NOTHING,
    NUMBER,
    COLUMN
  }

  /** A level as settings have it. */
  @JsonCreator
  public static Level of(String text) {
    Expression written = Expression.of(text);
    Likeness likeness =
        Arrays.stream(Likeness.values())
            .filter(l -> l.name().toLowerCase(Locale.ROOT).equals(written.name()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no level " + written.name()));
    boolean fits =
        switch (likeness.takes) {
          case NOTHING -> !written.isCall();
          case NUMBER ->
              written.arguments().size() == 1
                  && written.arguments().get(0).name().matches("\\d+(\\.\\d+)?");
          case COLUMN -> written.arguments().size() == 1;
        };
    if (!fits) {
      throw new IllegalArgumentException(
          text + ": takes " + likeness.takes.name().toLowerCase(Locale.ROOT));
    }
    return new Level(likeness, written);
  }

  /** The number that it takes. */
  public double number() {
    return written.number(0);
  }

  /** The column that it takes; null for one that takes none. */
  public String column() {
    return likeness.takes == Takes.COLUMN ? written.arguments().get(0).name() : null;
  }

  @Override
  @JsonValue
  public String toString() {
    return written.toString();
  }
}

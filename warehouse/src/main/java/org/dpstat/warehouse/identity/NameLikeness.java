package org.dpstat.warehouse.identity;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether two names may be one name that was written differently. */
public final class NameLikeness {
  private static final Pattern ORNAMENT = Pattern.compile("[\\s\\p{Z}\\p{P}]");

  /**
   * Characters as they sound in names, without tones. A character costs a fifth of a millisecond.
   */
  private static final Map<String, String> SOUNDS = new ConcurrentHashMap<>();

  private static final Map<String, String> READINGS = new ConcurrentHashMap<>();

  private NameLikeness() {}

  /** Neither equal without dots and blanks, nor of one sound, nor one character apart. */
  public static boolean differ(String a, String b) {
    String left = bare(a);
    String right = bare(b);
    return !isOneApart(left, right) && !sound(left).equals(sound(right));
  }

  /** A name without dots, blanks and other marks, in upper case. */
  public static String bare(String name) {
    return ORNAMENT.matcher(name).replaceAll("").toUpperCase(Locale.ROOT);
  }

  /** Whether at most one character was replaced, left out or put in. */
  public static boolean isOneApart(String a, String b) {
    int[] left = a.codePoints().toArray();
    int[] right = b.codePoints().toArray();
    int shorter = Math.min(left.length, right.length);
    int longer = Math.max(left.length, right.length);
    int before = 0;
    while (before < shorter && left[before] == right[before]) {
      before++;
    }
    int after = 0;
    while (after < shorter - before
        && left[left.length - 1 - after] == right[right.length - 1 - after]) {
      after++;
    }
    return longer - before - after <= 1;
  }

  /** Its characters as they sound in names, with a blank between. */
  public static String sound(String name) {
    return joined(name, c -> SOUNDS.computeIfAbsent(c, Reading.OF_NAMES::transliterate));
  }

  /**
   * Its characters as they may sound: what a character is read as in names and, after a slash,
   * elsewhere. 单 is shan/dan.
   */
  public static String readings(String name) {
    return joined(name, c -> READINGS.computeIfAbsent(c, NameLikeness::readingsOf));
  }

  private static String readingsOf(String character) {
    String inNames = Reading.OF_NAMES.transliterate(character);
    String elsewhere = Reading.OF_TEXT.transliterate(character);
    return inNames.equals(elsewhere) ? inNames : inNames + "/" + elsewhere;
  }

  private static String joined(String name, UnaryOperator<String> reading) {
    return name.codePoints()
        .mapToObj(Character::toString)
        .map(reading)
        .collect(Collectors.joining(" "));
  }

  /** Made when the first sound is asked for: that takes a second. */
  private static final class Reading {
    static final Transliterator OF_NAMES = withoutTones("Han-Latin/Names");
    static final Transliterator OF_TEXT = withoutTones("Han-Latin");

    private static Transliterator withoutTones(String reading) {
      return Transliterator.getInstance(
          reading + "; NFD; [\\u0300\\u0301\\u0304\\u030C] Remove; NFC; Lower");
    }
  }
}

package org.dpstat.warehouse.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Two lists of the same people, the second with slips. Who is n in one is n' in the other. */
final class InventedPeople {
  private static final String[] SYLLABLES = {
    "an", "bel", "cor", "da", "el", "fin", "ga", "hu", "is", "jo", "ka", "lim", "mo", "na", "or",
    "pe", "qui", "ro", "sa", "ti", "ur", "ve", "wil", "xa", "yo", "zed"
  };
  private static final int ID = 0;
  private static final int COLUMNS = 6;

  private final Random random;
  private final List<String[]> first = new ArrayList<>();
  private final List<String[]> second = new ArrayList<>();

  InventedPeople(int people, long seed) {
    random = new Random(seed);
    String[] head = {"id", "given", "surname", "birth", "street", "postcode"};
    first.add(head);
    second.add(head);
    for (int i = 0; i < people; i++) {
      String[] person = person(i);
      first.add(person);
      second.add(again(person));
    }
  }

  /** A header and a row a person. */
  List<String[]> first() {
    return first;
  }

  List<String[]> second() {
    return second;
  }

  private String[] person(int number) {
    return new String[] {
      "p" + number,
      word(2),
      word(3),
      "%d-%02d-%02d"
          .formatted(1930 + random.nextInt(90), 1 + random.nextInt(12), 1 + random.nextInt(28)),
      random.nextInt(300) + " " + word(2) + " street",
      Integer.toString(1000 + random.nextInt(200))
    };
  }

  private String word(int syllables) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return word.toString();
  }

  /** The same person, with a slip in every fourth. */
  private String[] again(String[] person) {
    String[] again = person.clone();
    again[ID] += "'";
    if (random.nextInt(4) == 0) {
      int column = 1 + random.nextInt(COLUMNS - 1);
      String value = again[column];
      int at = random.nextInt(value.length() - 1);
      again[column] = value.substring(0, at) + value.substring(at + 1);
    }
    if (random.nextInt(20) == 0) {
      again[1] = person[2];
      again[2] = person[1];
    }
    return again;
  }
}

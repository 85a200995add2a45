package org.dpstat.samples;

import java.time.LocalDate;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * People who live together and answer the survey's questions about their household.
 *
 * @param number counted from one in every county, so that numbers repeat between counties
 * @param place township of registration, or the county where townships are not known
 * @param yuanPerHead income per head in the year before the first survey
 */
record Household(
    String number, String place, int members, int over60, int workers, int yuanPerHead) {
  /** Yearly growth of incomes in percent, by province: ahead, behind and close to comparators. */
  private static final Map<String, Double> GROWTH =
      Map.of("14", 7.0, "62", 4.6, "41", 6.1, "37", 6.8);

  private static final int FIRST_YEAR = 2020;

  static Household draw(int sequence, String place, SplittableRandom random) {
    int members = 1 + random.nextInt(3) + random.nextInt(3);
    int over60 = random.nextInt(Math.min(members, 2) + 1);
    int workers = random.nextInt(members - over60 + 1);
    int yuan = 9_000 + random.nextInt(70) * 100;
    return new Household("%05d".formatted(sequence), place, members, over60, workers, yuan);
  }

  String county() {
    return place.substring(0, 6);
  }

  /** What is found of its income in the survey of a year, in whole yuan. */
  int income(int year) {
    double growth = 1 + GROWTH.getOrDefault(place.substring(0, 2), 6.0) / 100;
    double chance = 0.97 + 0.06 * fate("income" + year).nextDouble();
    return (int) Math.round(members * yuanPerHead * Math.pow(growth, year - FIRST_YEAR) * chance);
  }

  int employed() {
    return fate("employed").nextInt(workers + 1);
  }

  /** The day of its visit. */
  LocalDate visited(int year) {
    return LocalDate.of(year, 7, 1).plusDays(fate("visited" + year).nextInt(60));
  }

  /** The household's own numbers for one matter. */
  SplittableRandom fate(String matter) {
    return new SplittableRandom(31L * (county() + number).hashCode() + matter.hashCode());
  }
}

package org.dpstat.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;

/** What a loaded row says, as far as figures rest on it. */
sealed interface Fact {

  /** A row about a person. */
  sealed interface OfPerson extends Fact {
    Who who();
  }

  /** A certificate on a register; the reason is null while it stands. */
  record Certified(
      Who who,
      Place place,
      String status,
      LocalDate issuedOn,
      LocalDate validUntil,
      LocalDate cancelledOn,
      String because,
      Traits traits)
      implements OfPerson {
    boolean isCancelledFor(String reason) {
      return status.equals("2") && reason.equals(because);
    }
  }

  /** What register and survey both say of a person. */
  record Traits(String sex, String hukou, String category, String grade, String components) {}

  /** Somebody on the assistance list; months are null where it leaves them open. */
  record Assisted(Who who, String assistanceClass, YearMonth from, YearMonth to)
      implements OfPerson {
    boolean isInForce(YearMonth month) {
      return (from == null || !from.isAfter(month)) && (to == null || !to.isBefore(month));
    }
  }

  /** A death. */
  record Died(Who who, LocalDate on) implements OfPerson {}

  /** A payment, in yuan, for a span of months. */
  record Paid(
      Who who, BigDecimal yuan, boolean isRegular, YearMonth month, YearMonth from, YearMonth to)
      implements OfPerson {
    boolean isFor(YearMonth wanted) {
      return month.equals(wanted) || (!from.isAfter(wanted) && !to.isBefore(wanted));
    }
  }

  /** A participant of a scheme; the year is null where the scheme knows none. */
  record Insured(Who who, String kind, String status, Integer year, boolean isHelped)
      implements OfPerson {}

  /**
   * Somebody on the list of a service, a school, a workplace.
   *
   * @param kind of the service or stage of the school, null where there is but one
   * @param placement how a pupil is taught, null where nothing is said
   * @param on day when it happened or began, null where the list has none
   * @param until last day, null while it goes on
   * @param isSo what the list says yes or no to
   */
  record Listed(
      Who who,
      String kind,
      String status,
      String placement,
      LocalDate on,
      LocalDate until,
      boolean isSo)
      implements OfPerson {
    boolean isIn(int year) {
      return on.getYear() == year;
    }
  }

  /** An interview of a survey. */
  record Interviewed(
      Who who,
      Place place,
      int year,
      LocalDate on,
      String result,
      Traits traits,
      Replies replies,
      Home home,
      int valuesGiven)
      implements OfPerson {
    boolean isCompleted() {
      return result.equals("1");
    }

    /** Month of the interview, without a day January of its year. */
    YearMonth month() {
      return on == null ? YearMonth.of(year, 1) : YearMonth.from(on);
    }
  }

  /** Replies that stand in for lists, in the order of the questions; null for no answer. */
  record Replies(List<String> given) {
    private static final List<String> QUESTIONS =
        List.of(
            "economic_status",
            "is_in_school",
            "not_in_school_because",
            "is_employed",
            "employment_form",
            "not_employed_because",
            "pension_answer",
            "medical_answer",
            "gets_living_allowance",
            "gets_nursing_allowance",
            "rehabilitation_needs",
            "rehabilitation_served",
            "needs_device",
            "has_device",
            "needs_modification",
            "has_modification",
            "care_answer",
            "has_family_doctor",
            "joins_culture_sport",
            "interview_mode");

    static Replies of(Row row) {
      return new Replies(QUESTIONS.stream().map(row::value).toList());
    }

    /** The reply to a question, by its column; null for no answer. */
    String to(String question) {
      return given.get(QUESTIONS.indexOf(question));
    }
  }

  /** The household's part of an interview; null for no answer. */
  record Home(
      String number,
      Integer members,
      BigDecimal yuan,
      Integer over60,
      Integer workers,
      Integer employed) {}

  /**
   * Something done for a person or a household.
   *
   * @param household number of the household in its county, null where the row names none
   * @param isDone whether it was completed, or accepted
   */
  record Done(Who who, Place place, String household, LocalDate on, boolean isDone)
      implements OfPerson {}

  /**
   * What was found out about a lead.
   *
   * @param month in which it was found
   * @param on day of it, null where the row has none
   * @param from first month for which it holds
   * @param to last month for which it holds, null where it goes on
   */
  record Verified(
      Who who,
      String programme,
      int result,
      YearMonth month,
      LocalDate on,
      YearMonth from,
      YearMonth to)
      implements OfPerson {
    boolean holdsIn(YearMonth other) {
      return !from.isAfter(other) && (to == null || !to.isBefore(other));
    }
  }

  /**
   * A child whom offices look after.
   *
   * @param stages days of screening, diagnosis, application and service, null where there is none
   */
  record Child(Who who, Place place, List<LocalDate> stages) implements OfPerson {
    public Child {
      stages = Collections.unmodifiableList(stages);
    }
  }

  /** A year of a division's economy; null for what is not told. */
  record Economy(
      String place, int year, Double gdp, Double incomes, Double prices, Integer residents)
      implements Fact {
    /** With what another tells where this one is silent. */
    Economy or(Economy other) {
      return new Economy(
          place,
          year,
          gdp == null ? other.gdp : gdp,
          incomes == null ? other.incomes : incomes,
          prices == null ? other.prices : prices,
          residents == null ? other.residents : residents);
    }
  }

  /** An institution that runs; its village is null where the row names none. */
  record Institution(String kind, Place place, String village) implements Fact {}

  /** An employer; numbers are null where the row leaves them open. */
  record Employer(
      String kind,
      boolean isSchool,
      Place place,
      Integer posts,
      int employees,
      BigDecimal disabled,
      Integer cadres)
      implements Fact {}

  /** A figure that a department reports. */
  record Reported(String place, int year, String indicator, BigDecimal number, boolean hasWords)
      implements Fact {}
}

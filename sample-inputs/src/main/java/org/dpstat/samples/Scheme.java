package org.dpstat.samples;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dpstat.samples.Fact.Insured;
import org.dpstat.samples.Fact.Replies;

/** Participation in the residents' scheme of an insurance, of those not in the employees'. */
final class Scheme implements Programme {
  private static final int PENSION_AGE = 16;

  private final Rules rules;
  private final Evidence evidence;
  private final Set<String> residents = new HashSet<>();
  private final Set<String> employees = new HashSet<>();

  /**
   * What makes one insurance different from another.
   *
   * @param isResident whether a row says that its person takes part in the residents' scheme
   * @param title of whom the residents' scheme is for, but for the employees' scheme
   */
  private record Rules(
      String source,
      Predicate<Insured> isResident,
      Predicate<Insured> isEmployee,
      Function<Replies, String> question,
      Function<Member, Certainty> title) {}

  private Scheme(Rules rules, Evidence evidence) {
    this.rules = rules;
    this.evidence = evidence;
    Lists lists = evidence.lists();
    for (String county : lists.counties()) {
      lists.rows(rules.source(), county, Insured.class).forEach(this::add);
    }
  }

  static Scheme pension(Evidence evidence) {
    Function<Member, Certainty> title =
        member -> isOld(member).and(isInSchool(member, evidence.interviews()).not());
    return new Scheme(
        new Rules(
            "pension",
            row -> row.kind().equals("1") && "13".contains(row.status()),
            row -> row.kind().equals("2") && !row.status().equals("4"),
            Replies::pension,
            title),
        evidence);
  }

  static Scheme medical(Evidence evidence) {
    int year = evidence.lists().month().getYear();
    Predicate<Insured> isNow = row -> row.status().equals("1") && row.year() == year;
    return new Scheme(
        new Rules(
            "medical",
            row -> row.kind().equals("1") && isNow.test(row),
            row -> row.kind().equals("2") && isNow.test(row),
            Replies::medical,
            member -> Certainty.YES),
        evidence);
  }

  private static Certainty isOld(Member member) {
    return member.age() == null ? Certainty.UNKNOWN : Certainty.of(member.age() >= PENSION_AGE);
  }

  /** Who does not answer is not in school. */
  private static Certainty isInSchool(Member member, Interviews interviews) {
    Optional<String> reply = interviews.reply(member.key(), Replies::inSchool);
    return Certainty.of(reply.filter("true"::equals).isPresent());
  }

  private void add(Insured row) {
    String key = evidence.identity().key(row);
    if (key != null && rules.isResident().test(row)) {
      residents.add(key);
    }
    if (key != null && rules.isEmployee().test(row)) {
      employees.add(key);
    }
  }

  @Override
  public String indicator() {
    return rules.source() + "-participation";
  }

  @Override
  public boolean hasList(String county) {
    return evidence.lists().hasList(rules.source(), county);
  }

  @Override
  public Standing standing(Member member) {
    Certainty resident = says(member, residents, "1");
    Certainty employee = says(member, employees, "2");
    return new Standing(rules.title().apply(member).and(employee.not()), resident);
  }

  private Certainty says(Member member, Set<String> listed, String answer) {
    if (hasList(member.place().county())) {
      return Certainty.of(listed.contains(member.key()));
    }
    return evidence
        .interviews()
        .reply(member.key(), rules.question())
        .map(reply -> Certainty.of(reply.equals(answer)))
        .orElse(Certainty.UNKNOWN);
  }

  @Override
  public Map<String, Integer> named(String county) {
    Map<String, Integer> named = new HashMap<>();
    evidence
        .lists()
        .rows(rules.source(), county, Insured.class)
        .filter(rules.isResident())
        .forEach(row -> named.merge(evidence.identity().key(row), 1, Integer::sum));
    return named;
  }
}

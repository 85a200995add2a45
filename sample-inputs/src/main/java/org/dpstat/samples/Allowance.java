package org.dpstat.samples;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dpstat.samples.Fact.Paid;
import org.dpstat.samples.Ledger.Counted;

/** Who was paid an allowance in the judged month of the county whose list it is. */
final class Allowance implements Programme {
  private final String source;
  private final Lists lists;
  private final Identity identity;
  private final Interviews interviews;
  private final Verifications verifications;
  private final String question;
  private final Function<Member, Certainty> title;
  private final Assistance assistance;
  private final Map<String, YearMonth> judged = new HashMap<>();
  private final Set<String> paid = new HashSet<>();

  /** An allowance, with whether a person is entitled. */
  private Allowance(
      String source,
      Evidence evidence,
      Assistance assistance,
      String question,
      Function<Member, Certainty> title) {
    this.source = source;
    this.lists = evidence.lists();
    this.identity = evidence.identity();
    this.interviews = evidence.interviews();
    this.verifications = evidence.verifications();
    this.question = question;
    this.title = title;
    this.assistance = assistance;
    for (String county : lists.counties()) {
      judgedMonth(county).ifPresent(month -> judged.put(county, month));
      named(county).entrySet().stream()
          .filter(each -> each.getKey() != null && each.getValue() > 0)
          .forEach(each -> paid.add(each.getKey()));
    }
  }

  /** For those on the minimum living allowance. */
  static Allowance living(Evidence evidence, Assistance assistance) {
    return new Allowance(
        "living-allowance",
        evidence,
        assistance,
        "gets_living_allowance",
        member -> assistance.is(member, c -> c.equals("1") || c.equals("2")));
  }

  /** For the severe, but those who are known to be in special hardship support. */
  static Allowance nursing(Evidence evidence, Assistance assistance) {
    return new Allowance(
        "nursing-allowance",
        evidence,
        assistance,
        "gets_nursing_allowance",
        member ->
            Certainty.of(member.isSevere() && assistance.is(member, "3"::equals) != Certainty.YES));
  }

  @Override
  public String indicator() {
    return source + "-coverage";
  }

  @Override
  public boolean hasList(String county) {
    return judged.containsKey(county);
  }

  @Override
  public boolean isEntitledByList(Member member) {
    return !assistance.isAnswered(member);
  }

  @Override
  public Standing standing(Member member) {
    if (hasList(member.place().county())) {
      return standing(member, Certainty.of(isPaid(member.key())));
    }
    Certainty covered =
        interviews
            .reply(member.key(), question)
            .map(reply -> Certainty.of(reply.equals("true")))
            .orElse(Certainty.UNKNOWN);
    return standing(member, covered);
  }

  private Standing standing(Member member, Certainty covered) {
    return verifications.standing(source, member, title.apply(member), covered);
  }

  private Stream<Paid> payments(String county) {
    YearMonth month = judged.get(county);
    return month == null
        ? Stream.empty()
        : lists.events(source, county, Paid.class).filter(paid -> paid.isFor(month));
  }

  /**
   * The month for which payments are judged: the latest paid in the county's lists, or that of a
   * later list in which nobody stands.
   */
  private Optional<YearMonth> judgedMonth(String county) {
    Stream<YearMonth> paid =
        lists
            .events(source, county, Paid.class)
            .map(Paid::month)
            .filter(month -> !month.isAfter(lists.month()));
    Stream<YearMonth> empty =
        lists.ofEvents(source, county).stream()
            .filter(list -> list.of(county).isEmpty())
            .map(Counted::delivery)
            .map(Delivery::month);
    return Stream.concat(paid, empty).max(Comparator.naturalOrder());
  }

  /** The judged month of a county, the latest of which its lists tell. */
  Optional<YearMonth> latestMonth(String county) {
    return Optional.ofNullable(judged.get(county));
  }

  /** Payments made in the judged month, in a county's lists. */
  Stream<Paid> ofMonth(String county) {
    return payments(county).filter(paid -> paid.month().equals(judged.get(county)));
  }

  String source() {
    return source;
  }

  /** Whether any county paid somebody more than it recovered. */
  boolean isPaid(String key) {
    return paid.contains(key);
  }

  /** Who stands on the lists of the judged months, with the lowest county that has them. */
  Map<String, String> payees() {
    Map<String, String> payees = new HashMap<>();
    lists.counties().stream()
        .sorted()
        .forEach(
            county ->
                payments(county)
                    .map(identity::key)
                    .filter(key -> key != null)
                    .forEach(key -> payees.putIfAbsent(key, county)));
    return payees;
  }

  @Override
  public Map<String, Integer> named(String county) {
    Map<String, BigDecimal> nets = new HashMap<>();
    Map<String, Integer> named = new HashMap<>();
    for (Paid paid : payments(county).toList()) {
      String key = identity.key(paid);
      if (key != null) {
        nets.merge(key, paid.yuan(), BigDecimal::add);
      } else if (paid.yuan().signum() > 0) {
        named.merge(null, 1, Integer::sum);
      }
    }
    nets.forEach((key, yuan) -> named.merge(key, Math.max(yuan.signum(), 0), Integer::sum));
    return named;
  }
}

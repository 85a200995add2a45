package org.dpstat.samples;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dpstat.samples.Fact.Certified;
import org.dpstat.samples.Fact.Died;
import org.dpstat.samples.Fact.Interviewed;
import org.dpstat.samples.Fact.Traits;

/** The base population at a day, and why others are not of it. */
final class Census {
  private final Lists lists;
  private final Identity identity;
  private final Interviews interviews;
  private final LocalDate asOf;
  private final Set<String> dead = new HashSet<>();
  private final Map<String, Certified> certificates = new HashMap<>();
  private final Set<String> certified = new HashSet<>();
  private final Map<String, Member> population = new TreeMap<>();

  Census(Ledger ledger, Evidence evidence, LocalDate asOf) {
    this.lists = evidence.lists();
    this.identity = evidence.identity();
    this.interviews = evidence.interviews();
    this.asOf = asOf;
    readRegisters(ledger);
    readDeaths();
    certificates.forEach(this::addHolder);
    interviews.latest().forEach(this::addInterviewed);
  }

  private void readRegisters(Ledger ledger) {
    ledger.counted("certificate").stream()
        .flatMap(list -> list.facts().values().stream())
        .forEach(rows -> rows.forEach(row -> certified.add(identity.key((Certified) row))));
    inForce().forEach(c -> certificates.merge(identity.key(c), c, this::survivor));
  }

  private Stream<Certified> inForce() {
    return lists.counties().stream().flatMap(c -> lists.rows("certificate", c, Certified.class));
  }

  private void readDeaths() {
    lists.counties().stream()
        .flatMap(c -> lists.events("death", c, Died.class))
        .filter(d -> !d.on().isAfter(asOf))
        .map(identity::certainKey)
        .filter(key -> key != null)
        .forEach(dead::add);
    inForce().filter(c -> c.isCancelledFor("1")).map(identity::certainKey).forEach(dead::add);
    interviews.latest().keySet().stream().filter(interviews::isDead).forEach(dead::add);
  }

  /** The card that holds on the day comes first, then by the contract, then the lower county. */
  private Certified survivor(Certified one, Certified other) {
    Comparator<Certified> order =
        Comparator.comparing((Certified c) -> !isValid(c))
            .thenComparing(c -> !c.status().equals("1"))
            .thenComparing(Certified::issuedOn, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(c -> c.place().county());
    return order.compare(one, other) <= 0 ? one : other;
  }

  private boolean isValid(Certified certified) {
    boolean isHeld = certified.status().equals("1") || certified.status().equals("5");
    return isHeld && (certified.validUntil() == null || !certified.validUntil().isBefore(asOf));
  }

  private void addHolder(String key, Certified certificate) {
    if (isValid(certificate) && !dead.contains(key)) {
      Traits traits = traits(certificate, interviews.latest().get(key));
      population.put(key, holder(key, certificate, traits, asOf));
    }
  }

  /** Where there never was a register, the survey says who there is. */
  private void addInterviewed(String key, Interviewed interview) {
    String county = interview.place().county();
    boolean isOnList = certificates.containsKey(key);
    if (!isOnList && !dead.contains(key) && !lists.hasEver("certificate", county)) {
      LocalDate birth = IdNumber.isValid(key) ? IdNumber.birth(key) : interview.who().birth();
      Traits traits = own(key, interview.traits());
      Integer schoolAge = schoolAge(birth, asOf);
      population.put(
          key,
          new Member(
              key,
              interview.place(),
              traits,
              birth,
              age(birth, asOf),
              schoolAge,
              false,
              null,
              null));
    }
  }

  /** Somebody on a register, as figures see them on a day. */
  static Member holder(String key, Certified certificate, Traits traits, LocalDate day) {
    LocalDate birth = IdNumber.isValid(key) ? IdNumber.birth(key) : null;
    return new Member(
        key,
        certificate.place(),
        own(key, traits),
        birth,
        age(birth, day),
        schoolAge(birth, day),
        true,
        certificate.issuedOn(),
        certificate.validUntil());
  }

  private static Integer schoolAge(LocalDate birth, LocalDate day) {
    return age(birth, LocalDate.of(day.getYear(), 8, 31));
  }

  /** A number says more surely of which sex somebody is than a column. */
  private static Traits own(String key, Traits traits) {
    return IdNumber.isValid(key) ? withSex(traits, IdNumber.sex(key)) : traits;
  }

  /** Of the certificate, and where it is silent of the interview, null for none. */
  static Traits traits(Certified certificate, Interviewed interview) {
    Traits more = interview == null ? certificate.traits() : interview.traits();
    return filled(certificate.traits(), more);
  }

  private static Integer age(LocalDate birth, LocalDate day) {
    return birth == null ? null : Period.between(birth, day).getYears();
  }

  private static Traits withSex(Traits traits, String sex) {
    return new Traits(sex, traits.hukou(), traits.category(), traits.grade(), traits.components());
  }

  private static Traits filled(Traits one, Traits other) {
    return new Traits(
        orElse(one.sex(), other.sex()),
        orElse(one.hukou(), other.hukou()),
        orElse(one.category(), other.category()),
        orElse(one.grade(), other.grade()),
        orElse(one.components(), other.components()));
  }

  private static String orElse(String one, String other) {
    return one == null ? other : one;
  }

  /** Everybody of the population, by key. */
  Map<String, Member> population() {
    return population;
  }

  /** Whether any register ever held a certificate of a person. */
  boolean isEverCertified(String key) {
    return certified.contains(key);
  }

  /** No certificate is cancelled on a likelihood. */
  private boolean isMoved(Certified certificate) {
    return certificate.isCancelledFor("2") && identity.certainKey(certificate) != null;
  }

  /** Why a row on a county's list matches nobody of its population; null where it does. */
  String cause(String key, String county) {
    if (key == null) {
      return "bad_id";
    }
    Member member = population.get(key);
    if (member != null) {
      return member.place().county().equals(county) ? null : "elsewhere";
    }
    if (dead.contains(key)) {
      return "dead";
    }
    Certified certificate = certificates.get(key);
    if (certificate != null && isMoved(certificate)) {
      return "moved";
    }
    return certified.contains(key) ? "certificate_not_valid" : "never_certified";
  }
}

package org.dpstat.samples;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dpstat.samples.Targets.Incomes;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.division.Divisions;

/** The figures that have to come out, with what explains them. */
final class Truth {
  /** Lists whose rows are about persons. */
  static final List<String> OF_PERSONS =
      List.of(
          "assistance",
          "assistive-device",
          "care",
          "certificate",
          "child-rehabilitation",
          "death",
          "employment",
          "enrolment",
          "family-doctor",
          "home-modification",
          "home-visit",
          "living-allowance",
          "medical",
          "nursing-allowance",
          "pension",
          "poverty-monitoring",
          "rehabilitation",
          "survey",
          "training",
          "verification");

  private final Map<Figure, Cell> figures = new TreeMap<>();
  private final Links links;
  private final Unmatched unmatched;
  private final Anomalies anomalies;
  private final Gaps gaps;
  private final Contradictions contradictions;
  private final Targets targets;

  Truth(Ledger ledger, Settings settings, Collection<String> counties, Schemas schemas) {
    Divisions divisions = schemas.divisions();
    LocalDate asOf = settings.asOf();
    Evidence evidence = evidence(ledger, settings, counties, divisions);
    Census census = new Census(ledger, evidence, asOf);
    Reach reach = new Reach(counties, divisions, asOf);
    Assistance assistance = new Assistance(evidence);
    List<Allowance> allowances =
        List.of(Allowance.living(evidence, assistance), Allowance.nursing(evidence, assistance));
    Work work = new Work(evidence);
    List<Programme> programmes = programmes(evidence, assistance, allowances, work);
    Incomes incomes = incomes(ledger, reach, schemas, asOf);
    addPersons(reach, census, evidence, programmes);
    figures.putAll(new RosterFigures(evidence, reach, asOf).cells());
    figures.putAll(new ChildFigures(evidence, reach, asOf).cells());
    figures.putAll(
        new IncomeFigures(asOf.getYear(), reach, incomes.households(), incomes.growth()).cells());
    addPlaces(reach, evidence, incomes.economy(), divisions);
    HouseholdFigures households = new HouseholdFigures(evidence, reach, assistance, work);
    addHouseholds(ledger, households, census);
    figures.putAll(new EventFigures(evidence, reach, asOf).cells());
    ReportedFigures reported = new ReportedFigures(ledger.counted("reported"), asOf.getYear());
    figures.putAll(reported.cells(reach));
    this.links = new Links(ledger, evidence.identity());
    this.unmatched = new Unmatched(evidence, census, allowances);
    this.anomalies = new Anomalies(evidence, census, allowances);
    this.contradictions = new Contradictions(evidence, census, allowances);
    this.gaps = new Gaps(evidence);
    addGaps(new Policies(evidence, assistance, allowances), programmes, census, households);
    this.targets = new Targets(schemas.plans().values(), figures, incomes, asOf);
  }

  private static List<Programme> programmes(
      Evidence evidence, Assistance assistance, List<Allowance> allowances, Work work) {
    Schooling schooling = new Schooling(evidence);
    List<Programme> programmes = new ArrayList<>(allowances);
    programmes.addAll(
        List.of(
            new Dibao(assistance, evidence.verifications()),
            Scheme.pension(evidence, schooling),
            Scheme.pensionPaidFor(evidence),
            Scheme.medical(evidence),
            Scheme.medicalSubsidised(evidence)));
    programmes.addAll(schooling.programmes(work));
    programmes.addAll(work.programmes());
    programmes.addAll(new Services(evidence, assistance).programmes());
    return programmes;
  }

  private void addGaps(
      Policies policies, List<Programme> programmes, Census census, HouseholdFigures households) {
    Map<String, Policy> byIndicator = policies.byIndicator();
    for (Programme programme : programmes) {
      Policy policy = byIndicator.get(programme.indicator());
      if (policy != null) {
        gaps.find(policy, programme, census.population().values());
      }
    }
    Map<Member, YearMonth> unmodified = households.unmodified();
    gaps.add(policies.homes(unmodified), unmodified.keySet());
  }

  private void addPlaces(
      Reach reach, Evidence evidence, EconomyFigures economy, Divisions divisions) {
    PlaceFigures places = new PlaceFigures(evidence.lists(), reach, divisions);
    places.countTownships();
    places.countCounties(c -> economy.residents(c, evidence.lists().month().getYear()));
    places.countEmployers();
    figures.putAll(places.cells());
  }

  private void addHouseholds(Ledger ledger, HouseholdFigures households, Census census) {
    households.read(ledger.counted("survey"));
    households.count(census.population().values());
    figures.putAll(households.cells());
  }

  private void addPersons(
      Reach reach, Census census, Evidence evidence, List<Programme> programmes) {
    int year = evidence.lists().month().getYear();
    PersonFigures persons = new PersonFigures(year, reach, census.population());
    persons.countMembers("population", evidence.lists(), member -> Certainty.YES);
    persons.countMembers("rural-severe", evidence.lists(), Member::isRuralAndSevere);
    LocalDate day = evidence.lists().month().atEndOfMonth();
    persons.countMembers("certificates-expiring", evidence.lists(), m -> m.isExpiring(day));
    for (Programme programme : programmes) {
      if (Policies.INDICATORS.contains(programme.indicator())) {
        persons.countEntitled(programme);
      } else {
        persons.count(programme);
      }
    }
    Schooling schooling = new Schooling(evidence);
    for (String code : List.of("1", "2", "3", "4", "5", Member.UNKNOWN)) {
      persons.countGroup(schooling.placement(code), "placement", code);
    }
    figures.putAll(persons.cells());
  }

  private static Incomes incomes(Ledger ledger, Reach reach, Schemas schemas, LocalDate asOf) {
    Households households = new Households(ledger.counted("survey"), reach, asOf);
    EconomyFigures economy = new EconomyFigures(ledger.counted("macro"), schemas.divisions());
    int incomeYear = schemas.contracts().get("survey").incomeYear();
    return new Incomes(households, new Growth(households, economy, incomeYear), economy);
  }

  private static Evidence evidence(
      Ledger ledger, Settings settings, Collection<String> counties, Divisions divisions) {
    Lists lists = new Lists(ledger, counties, divisions, settings.lastPeriod());
    Identity identity =
        new Identity(OF_PERSONS.stream().flatMap(s -> ledger.counted(s).stream()).toList());
    Interviews interviews = new Interviews(ledger.counted("survey"), identity, settings.asOf());
    return new Evidence(lists, identity, interviews, new Verifications(lists, identity));
  }

  Targets targets() {
    return targets;
  }

  Map<Figure, Cell> figures() {
    return figures;
  }

  Links links() {
    return links;
  }

  Anomalies anomalies() {
    return anomalies;
  }

  Gaps gaps() {
    return gaps;
  }

  Contradictions contradictions() {
    return contradictions;
  }

  Unmatched unmatched() {
    return unmatched;
  }
}

package org.dpstat.schemas;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dpstat.schemas.codelist.CodeList;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.schemas.division.Divisions;
import org.dpstat.schemas.drift.DriftLimit;
import org.dpstat.schemas.fact.Fact;
import org.dpstat.schemas.fact.SourceFacts;
import org.dpstat.schemas.household.HouseholdType;
import org.dpstat.schemas.indicator.Indicator;
import org.dpstat.schemas.lead.LeadWords;
import org.dpstat.schemas.linkage.PersonLinkage;
import org.dpstat.schemas.plan.Plan;
import org.dpstat.schemas.policy.Policy;
import org.dpstat.schemas.quota.EmploymentQuota;

/**
 * All that describes the data, read from one folder. Everything is checked against everything else
 * when it is loaded, so that a slip is told by file and line before any data is read.
 */
public record Schemas(
    Path folder,
    Map<String, Contract> contracts,
    Map<String, CodeList> codeLists,
    Divisions divisions,
    Map<String, SourceFacts> facts,
    Map<String, Policy> policies,
    Map<String, Indicator> indicators,
    Map<String, Plan> plans,
    List<EmploymentQuota> employmentQuotas,
    List<HouseholdType> householdTypes,
    LeadWords leads,
    List<DriftLimit> driftLimits,
    PersonLinkage linkage,
    List<Message> messages) {
  static final String EMPLOYMENT_QUOTA = "employment-quota.yaml";

  static final String LEADS = "leads.yaml";

  /** File of the limits within which lists may change. */
  static final String DRIFT = "drift.yaml";

  /** File of the household types. */
  public static final String HOUSEHOLD_TYPES = "household-types.yaml";

  /**
   * Reads and checks a folder.
   *
   * @throws InvalidSchema where a file does not say what it should
   */
  public static Schemas load(Path folder) {
    Schemas schemas =
        new Schemas(
            folder,
            byId(folder.resolve("sources"), Contract.class, Contract::id),
            byId(folder.resolve("code-lists"), CodeList.class, CodeList::id),
            Divisions.load(folder.resolve("divisions")),
            byId(folder.resolve("facts"), SourceFacts.class, SourceFacts::id),
            byId(folder.resolve("policies"), Policy.class, Policy::id),
            byId(folder.resolve("indicators"), Indicator.class, Indicator::id),
            byId(folder.resolve("plans"), Plan.class, Plan::id),
            List.of(YamlFiles.load(folder.resolve(EMPLOYMENT_QUOTA), EmploymentQuota[].class)),
            List.of(YamlFiles.load(folder.resolve(HOUSEHOLD_TYPES), HouseholdType[].class)),
            YamlFiles.load(folder.resolve(LEADS), LeadWords.class),
            List.of(YamlFiles.load(folder.resolve(DRIFT), DriftLimit[].class)),
            PersonLinkage.load(folder.resolve("linkage")),
            List.of(YamlFiles.load(folder.resolve("messages.yaml"), Message[].class)));
    References.check(schemas);
    return schemas;
  }

  /** The same with one indicator alone. */
  public Schemas withOnly(Indicator indicator) {
    return new Schemas(
        folder,
        contracts,
        codeLists,
        divisions,
        facts,
        policies,
        Map.of(indicator.id(), indicator),
        plans,
        employmentQuotas,
        householdTypes,
        leads,
        driftLimits,
        linkage,
        messages);
  }

  /** The source whose list tells who is covered by a programme. */
  public Optional<String> sourceOfCoverage(String programme) {
    String id = Fact.coverageOf(programme);
    return facts.values().stream()
        .filter(source -> source.facts().stream().anyMatch(fact -> fact.id().equals(id)))
        .map(SourceFacts::id)
        .findFirst();
  }

  /** The payments by which it is known who is covered by a policy's programme, if it pays. */
  public Optional<Contract> paymentsOf(Policy policy) {
    return sourceOfCoverage(policy.id()).map(contracts::get).filter(Contract::isPayment);
  }

  /** Whether a code list has a code. */
  public boolean hasCode(String list, String code) {
    return codeLists.get(list).items().stream().anyMatch(item -> item.code().equals(code));
  }

  /** By how much lists of a source may change. */
  public DriftLimit driftLimit(String source) {
    Map<String, DriftLimit> limits =
        driftLimits.stream().collect(Collectors.toMap(DriftLimit::source, Function.identity()));
    return limits.getOrDefault(source, limits.get(DriftLimit.ANY));
  }

  /** Digest of some of its folders and files: whether what was computed under them still holds. */
  public String digest(String... places) {
    return FileDigest.of(folder, Stream.of(places).map(folder::resolve).toList(), Schemas::isData);
  }

  /** What makes the data may change while the data does not. */
  private static boolean isData(Path file) {
    return file.toString().endsWith(".yaml") || file.toString().endsWith(".csv");
  }

  private static <T> Map<String, T> byId(Path folder, Class<T> type, Function<T, String> id) {
    Map<String, T> items = new LinkedHashMap<>();
    for (Path file : YamlFiles.in(folder)) {
      T item = YamlFiles.load(file, type);
      if (!file.getFileName().toString().equals(id.apply(item) + ".yaml")) {
        throw new InvalidSchema(file, 1, "id " + id.apply(item) + " must be the file's name");
      }
      items.put(id.apply(item), item);
    }
    return items;
  }
}

package org.dpstat.jobs.command;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.codelist.CodeItem;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.schemas.division.Division;
import org.dpstat.schemas.lead.LeadWords;
import org.dpstat.schemas.policy.Policy;
import org.dpstat.schemas.policy.PolicyRule;

/** What is said of leads, in the words of the files that describe them. */
final class LeadText {
  private final Schemas schemas;
  private final Wording wording;
  private final LocalDate asOf;

  LeadText(Schemas schemas, Wording wording, LocalDate asOf) {
    this.schemas = schemas;
    this.wording = wording;
    this.asOf = asOf;
  }

  String programme(String id) {
    return label("programme", id);
  }

  /** A programme as answers name it: by its Chinese name, or by its id. */
  String matter(String programme) {
    return wording.isEnglish() ? programme : programme(programme);
  }

  /** A reason of a gap, a kind of an anomaly. */
  String kind(String id) {
    return LeadWords.KINDS.stream()
        .map(list -> label(list, id))
        .filter(label -> !label.equals(id))
        .findFirst()
        .orElse(id);
  }

  /** What is to be checked. */
  String check(String kind) {
    return schemas.leads().findCheck(kind).map(c -> inLanguage(c.zh(), c.en())).orElse("");
  }

  /** {@code category:4;grade:3} in words. */
  String evidence(String evidence) {
    return evidence == null
        ? ""
        : Arrays.stream(evidence.split(";"))
            .map(part -> part(part.split(":", 2)))
            .collect(Collectors.joining(wording.say("lists.and")));
  }

  private String part(String... nameAndValue) {
    Optional<LeadWords.Words> known = schemas.leads().findEvidence(nameAndValue[0]);
    String name = known.map(e -> inLanguage(e.zh(), e.en())).orElse(nameAndValue[0]);
    if (nameAndValue.length == 1) {
      return name;
    }
    return wording.say(
        "lists.part", name, known.map(w -> value(w, nameAndValue[1])).orElse(nameAndValue[1]));
  }

  private String value(LeadWords.Words words, String value) {
    if (value.equals("none")) {
      return wording.say("lists.none");
    }
    if (words.type() == LeadWords.Type.DIVISION) {
      return Arrays.stream(value.split("\\+"))
          .map(code -> schemas.divisions().find(code).map(Division::name).orElse(code))
          .collect(Collectors.joining(wording.say("lists.and")));
    }
    if (words.type() == LeadWords.Type.MONTH) {
      return month(value);
    }
    return words.list() == null ? value : label(words.list(), value);
  }

  String state(Lead.Answer answer) {
    String state = label("lead-state", answer.state());
    if (answer.result() == null) {
      return state;
    }
    String key = answer.state().equals("verified") ? "lists.part" : "lists.again";
    return wording.say(key, state, label("verification-result", answer.result()));
  }

  String label(String list, String code) {
    return code == null
        ? ""
        : schemas.codeLists().get(list).items().stream()
            .filter(item -> item.code().equals(code))
            .findFirst()
            .map(this::label)
            .orElse(code);
  }

  String label(CodeItem item) {
    return inLanguage(item.zh(), item.en());
  }

  String label(Contract contract) {
    return inLanguage(contract.label(), contract.labelEn());
  }

  /** {@code 202511} as {@code 2025-11}. */
  static String month(Object month) {
    return month == null ? "" : month.toString().replaceFirst("(\\d{4})(\\d{2})", "$1-$2");
  }

  /** The rule that names the person, else those that were in force when it was found. */
  String rules(Lead lead, Function<PolicyRule, String> said) {
    String ruleId = lead.finding().ruleId();
    return rulesInForce(lead.group(), lead.finding().lastMonth()).stream()
        .filter(rule -> ruleId == null || rule.id().equals(ruleId))
        .map(said)
        .collect(Collectors.joining("\n"));
  }

  /** Rules of a programme that decide in a county; by the as-of date where no month is given. */
  List<PolicyRule> rulesInForce(Lead.Group group, Integer lastMonth) {
    YearMonth month =
        lastMonth == null ? YearMonth.from(asOf) : YearMonth.of(lastMonth / 100, lastMonth % 100);
    return Optional.ofNullable(schemas.policies().get(group.programme())).stream()
        .map(Policy::rules)
        .flatMap(List::stream)
        .filter(rule -> rule.isInForce(month))
        .filter(rule -> schemas.divisions().isWithin(group.countyCode(), rule.division()))
        .toList();
  }

  private String inLanguage(String zh, String en) {
    return wording.isEnglish() && en != null ? en : zh;
  }
}

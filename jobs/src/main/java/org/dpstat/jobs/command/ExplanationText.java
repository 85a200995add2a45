package org.dpstat.jobs.command;

import java.util.List;
import java.util.stream.Collectors;
import org.dpstat.jobs.command.Explanation.Cause;
import org.dpstat.jobs.command.Explanation.Figure;
import org.dpstat.jobs.command.Explanation.Meaning;
import org.dpstat.jobs.command.Explanation.Rule;
import org.dpstat.jobs.command.Explanation.Told;

/** An explanation as text for a terminal. */
final class ExplanationText {
  static final int INDENT = 2;

  private final Wording wording;
  private final StringBuilder text = new StringBuilder();

  ExplanationText(Wording wording) {
    this.wording = wording;
  }

  String of(Explanation e) {
    line(say("explain.title", e.indicator().label(), e.indicator().id()));
    line(
        say(
            "explain.where",
            e.division().name(),
            e.division().code(),
            say("level." + e.division().level()),
            e.division().above().isEmpty() ? "" : say("explain.in", e.division().above()),
            e.asOf(),
            e.state()));
    if (e.definitionsChanged()) {
      line(say("explain.changed"));
    }
    addMeaning(e.indicator());
    addColumns(e.columns());
    addRules(e.rules());
    if (e.indicator().isComputed()) {
      addLists(e);
      addFigures(e);
      addUnmatched(e);
    }
    return text.toString();
  }

  private void addMeaning(Meaning meaning) {
    title("explain.meaning");
    boolean hasConditions = meaning.numerator() != null;
    String none = hasConditions ? say("explain.no.denominator") : computed(meaning);
    text.append(
        new Labelled(INDENT)
            .add(say("explain.about"), meaning.about())
            .add(say("explain.unit"), meaning.unit())
            .add(say("explain.status"), status(meaning))
            .add(say("explain.file"), "schemas/indicators/" + meaning.id() + ".yaml")
            .add(
                say(hasConditions ? "explain.denominator" : "explain.computed"),
                meaning.denominator() == null ? none : meaning.denominator())
            .add(say("explain.numerator"), meaning.numerator()));
  }

  private String computed(Meaning meaning) {
    if (meaning.median() != null) {
      return say("explain.median", meaning.median());
    }
    return meaning.isComputed() ? say("explain.by.model") : say("explain.no.measure");
  }

  private String status(Meaning meaning) {
    return "assumed".equals(meaning.status()) ? say("explain.assumed") : meaning.status();
  }

  private void addColumns(List<Told> columns) {
    if (columns.isEmpty()) {
      return;
    }
    title("explain.columns");
    Labelled lines = new Labelled(INDENT);
    for (Told column : columns) {
      lines.add(column.column(), column.about());
      if (column.rows() != null) {
        lines.add("", say("explain.by.list", column.sourceLabel(), column.rows()));
      }
      if (column.answer() != null) {
        String key = column.rows() == null ? "explain.by.survey" : "explain.else.survey";
        lines.add("", say(key, column.answer()));
      }
    }
    text.append(lines);
  }

  private void addRules(List<Rule> rules) {
    String policy = null;
    for (Rule rule : rules) {
      if (!rule.policy().equals(policy)) {
        policy = rule.policy();
        text.append('\n');
        line(say("explain.policy", rule.policyLabel(), rule.policySource()));
      }
      String key = rule.isPlanned() ? "explain.rule.planned" : "explain.rule.in.force";
      String until = rule.to() == null ? "" : say("explain.until", rule.to());
      line("  " + say(key, rule.id(), rule.divisionName(), rule.from(), until));
      text.append(
          new Labelled(2 * INDENT)
              .add(say("explain.condition"), rule.eligible())
              .add(say("explain.source"), rule.source())
              .add(say("explain.assessment"), assessment(rule))
              .add(say("explain.would.add"), added(rule)));
    }
  }

  private String assessment(Rule rule) {
    if (!rule.needsAssessment()) {
      return null;
    }
    return say(rule.byGrade() ? "explain.assessment.by.grade" : "explain.assessment.needed");
  }

  private String added(Rule rule) {
    if (!rule.isPlanned()) {
      return null;
    }
    return rule.wouldAdd() == null
        ? say("explain.would.add.later")
        : say("explain.would.add.persons", rule.wouldAdd());
  }

  private void addLists(Explanation e) {
    boolean isTownship = e.division().level().equals("township");
    title(isTownship ? "explain.lists.of.the.county" : "explain.lists");
    ListsText lists = new ListsText(wording, e.sources());
    text.append(lists.summary());
    if (lists.hasFiles()) {
      text.append('\n');
      indented(lists.files());
    }
  }

  private void addFigures(Explanation e) {
    title("explain.figure");
    if (e.figures().isEmpty()) {
      line("  " + say("explain.no.figure"));
      return;
    }
    Figure latest = e.figures().get(0);
    text.append(
        new Labelled(INDENT)
            .add(
                say("explain.value"),
                isInWords(e.indicator(), latest)
                    ? say("explain.in.words", latest.referenceYear())
                    : value(latest, e.indicator().unit()))
            .add(say("explain.numerator"), part(latest.numerator(), latest.numeratorExtract()))
            .add(
                say("explain.denominator"), part(latest.denominator(), latest.denominatorExtract()))
            .add(say("explain.not.known"), latest.notKnown())
            .add(say("explain.verified.out"), latest.verifiedOut())
            .add(say("explain.not.eligible"), latest.coveredNotEligible())
            .add(say("explain.known.pct"), percent(latest))
            .add(say("explain.evidence"), say("evidence." + latest.evidence()))
            .add(say("explain.quality"), say("quality." + latest.qualityFlag()))
            .add(say("explain.other.years"), otherYears(e)));
  }

  private static boolean isInWords(Meaning meaning, Figure figure) {
    return "reported".equals(meaning.subject())
        && figure.value() == null
        && !figure.evidence().equals("none");
  }

  private String value(Figure figure, String unit) {
    String year = String.valueOf(figure.referenceYear());
    return figure.value() == null
        ? say("explain.no.value", year)
        : say("explain.value.of", year, figure.value().toPlainString(), unit);
  }

  private String part(Long all, Long extract) {
    return all == null || extract == null
        ? null
        : say("explain.parts", all, extract, all - extract);
  }

  private static String percent(Figure figure) {
    return figure.populationCoveredPct() == null
        ? null
        : figure.populationCoveredPct().toPlainString() + " %";
  }

  private String otherYears(Explanation e) {
    return e.figures().size() == 1
        ? null
        : e.figures().stream()
            .skip(1)
            .map(figure -> value(figure, e.indicator().unit()))
            .collect(Collectors.joining(say("explain.and")));
  }

  private void addUnmatched(Explanation e) {
    Long persons = e.figures().isEmpty() ? null : e.figures().get(0).unmatchedNumerator();
    if (persons == null && e.unmatched().isEmpty()) {
      return;
    }
    title("explain.unmatched");
    if (persons != null) {
      line("  " + say("explain.unmatched.persons", persons));
    }
    if (!e.unmatched().isEmpty()) {
      line("  " + say("explain.unmatched.rows"));
      Table table = new Table(say("explain.cause"), say("explain.rows"), say("explain.cause.is"));
      for (Cause cause : e.unmatched()) {
        String rows = String.valueOf(cause.rows());
        table.add(cause.cause(), rows, say("cause." + cause.cause()));
      }
      indented(table);
    }
  }

  private void title(String key) {
    text.append('\n');
    line(say(key));
  }

  private void indented(Table table) {
    table.toString().lines().forEach(row -> line("  " + row));
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private String say(String key, Object... values) {
    return wording.say(key, values);
  }
}

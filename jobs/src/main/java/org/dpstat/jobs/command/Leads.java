package org.dpstat.jobs.command;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Leads of the current state that someone asks for, workbook by workbook. */
final class Leads {
  /**
   * How many leads there are.
   *
   * @param byState all of them, by state
   * @param asked those that are asked for
   */
  record Counts(Map<String, Long> byState, long asked) {
    static final Counts NONE = new Counts(Map.of(), 0);

    long of(String state) {
      return byState.getOrDefault(state, 0L);
    }

    long all() {
      return byState.values().stream().mapToLong(Long::longValue).sum();
    }

    Counts and(Counts others) {
      Map<String, Long> sum = new TreeMap<>(byState);
      others.byState.forEach((state, rows) -> sum.merge(state, rows, Long::sum));
      return new Counts(sum, asked + others.asked);
    }
  }

  private final Dataset<Row> leads;
  private final boolean isAll;

  /**
   * Leads of one list.
   *
   * @param list gaps or anomalies
   * @param isAsked of which counties and programmes
   * @param isAll also those that were new before and not answered, and those that are answered
   */
  Leads(Answers answers, String list, Column isAsked, boolean isAll) {
    this.leads =
        answers
            .query(Answers.statement("lists/leads.sql"))
            .where(col("list").equalTo(list))
            .where(isAsked);
    this.isAll = isAll;
  }

  /** How many there are in each workbook; those that are not asked for as well. */
  Map<Lead.Group, Counts> counts() {
    Map<Lead.Group, Counts> counts = new HashMap<>();
    for (Row row :
        leads
            .groupBy("county_code", "programme", "lead_state")
            .agg(count(lit(1)).as("rows"), count_if(isAsked()).as("asked"))
            .collectAsList()) {
      Map<String, Long> ofState = Map.of(row.getAs("lead_state"), row.<Long>getAs("rows"));
      counts.merge(Lead.Group.of(row), new Counts(ofState, row.getAs("asked")), Counts::and);
    }
    return counts;
  }

  private Column isAsked() {
    return isAll ? lit(true) : col("is_news");
  }

  /** Hands out the leads that are asked for, all of a workbook at once. */
  void forEachGroup(BiConsumer<Lead.Group, List<Lead>> workbook) {
    Iterator<Row> rows =
        leads
            .where(isAsked())
            .orderBy(
                col("county_code"),
                col("programme"),
                col("township_code").asc_nulls_last(),
                col("name"),
                col("id_number"),
                col("certificate_number"),
                col("first_month"),
                col("kind"))
            .toLocalIterator();
    List<Lead> group = new ArrayList<>();
    while (rows.hasNext()) {
      Lead lead = Lead.of(rows.next());
      if (!group.isEmpty() && !group.get(0).group().equals(lead.group())) {
        workbook.accept(group.get(0).group(), List.copyOf(group));
        group.clear();
      }
      group.add(lead);
    }
    if (!group.isEmpty()) {
      workbook.accept(group.get(0).group(), List.copyOf(group));
    }
  }
}

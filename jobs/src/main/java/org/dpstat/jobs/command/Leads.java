package org.dpstat.jobs.command;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
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
  static final String NEW = "new";

  private final Dataset<Row> leads;
  private final boolean isAll;

  /**
   * Leads of one list.
   *
   * @param list gaps or anomalies
   * @param isAsked of which counties and programmes
   * @param isAll also those that were new before, and those that were answered
   */
  Leads(Answers answers, String list, Column isAsked, boolean isAll) {
    this.leads =
        answers
            .query(Answers.statement("lists/leads.sql"))
            .where(col("list").equalTo(list))
            .where(isAsked);
    this.isAll = isAll;
  }

  /** How many there are in each workbook, by state; those that are not asked for as well. */
  Map<Lead.Group, Map<String, Long>> counts() {
    Map<Lead.Group, Map<String, Long>> counts = new HashMap<>();
    for (Row row :
        leads
            .groupBy("county_code", "programme", "lead_state")
            .agg(count(lit(1)).as("rows"))
            .collectAsList()) {
      counts
          .computeIfAbsent(Lead.Group.of(row), g -> new TreeMap<>())
          .put(row.getAs("lead_state"), row.getAs("rows"));
    }
    return counts;
  }

  /** How many of some are asked for. */
  long asked(Map<String, Long> byState) {
    return isAll
        ? byState.values().stream().mapToLong(Long::longValue).sum()
        : byState.getOrDefault(NEW, 0L);
  }

  /** Hands out the leads that are asked for, all of a workbook at once. */
  void forEachGroup(BiConsumer<Lead.Group, List<Lead>> workbook) {
    Dataset<Row> asked = isAll ? leads : leads.where(col("lead_state").equalTo(NEW));
    Iterator<Row> rows =
        asked
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

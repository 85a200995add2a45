package org.dpstat.jobs.command;

import org.apache.spark.sql.Row;

/**
 * A link that was drawn, for people to say whether it is right.
 *
 * @param links how many links its stratum has
 * @param choice its place in the order in which those of its stratum are drawn, from 1 on
 */
record AuditLink(
    String stratum,
    long links,
    int choice,
    String explanation,
    ReviewPair.Told left,
    ReviewPair.Told right) {
  static AuditLink of(Row row) {
    return new AuditLink(
        row.getAs("stratum"),
        row.getAs("links"),
        row.getAs("choice"),
        row.getAs("explanation"),
        ReviewPair.Told.of(row.getAs("left_row")),
        ReviewPair.Told.of(row.getAs("right_row")));
  }
}

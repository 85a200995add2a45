package org.dpstat.jobs.command;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.dpstat.warehouse.model.Check;
import org.dpstat.warehouse.run.ChecksFailed;

/** Says in words which checks did not pass, the worst first. */
final class CheckLines {
  private static final int MOST = 10;

  /** A drop that somebody let through is not to be overlooked among findings that are many. */
  private static final String NOT_PASSED =
      "SELECT severity, observed, message, message_en FROM quality_check WHERE NOT passed"
          + " ORDER BY severity, check_id <> 'accepted_drops', observed DESC, check_id";

  private final Wording wording;

  CheckLines(Wording wording) {
    this.wording = wording;
  }

  /** Those of a state, and where to read the rest. */
  List<String> of(Answers answers) {
    List<Row> rows = answers.query(NOT_PASSED).collectAsList();
    String column = wording.isEnglish() ? "message_en" : "message";
    Stream<String> first =
        rows.stream()
            .limit(MOST)
            .map(
                r ->
                    wording.say(
                        "summary.check." + r.getAs("severity"),
                        r.getAs("observed"),
                        r.getAs(column)));
    long others = Math.max(0, rows.size() - MOST);
    Stream<String> rest =
        rows.isEmpty() ? Stream.of() : Stream.of(wording.say("summary.checks.where", others));
    return Stream.concat(first, rest).toList();
  }

  /** Those that forbade publishing. */
  String of(ChecksFailed failed) {
    Stream<String> lines = failed.results().stream().map(this::line);
    String where = wording.say("failed.checks", failed.runId());
    return String.join("\n", Stream.concat(lines, Stream.of(where)).toList());
  }

  private String line(Check.Result result) {
    return wording.isEnglish() ? result.messageEn() : result.message();
  }
}

package org.dpstat.jobs.command;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;
import org.dpstat.schemas.contract.Contract;

/** A sheet of pairs with room for the decisions: it is delivered as it is. */
final class ReviewSheet {
  private static final String DECISION = "decision";

  private final Contract decisions;
  private final PairSheet<ReviewPair> sheet;

  ReviewSheet(Worksheet worksheet, Wording wording, Contract decisions, RecordWords words) {
    this.decisions = decisions;
    this.sheet = new PairSheet<>(worksheet, wording);
    sheet.told(header("pair_id"), 20, ReviewPair::pairId);
    sheet.told(
        wording.say("review.reason"), 16, pair -> wording.say("review.reason." + pair.reason()));
    sheet.records(ReviewPair::left, ReviewPair::right, words);
    sheet.told(wording.say("review.comparison"), 50, ReviewPair::comparison);
    answer(DECISION, ReviewPair::decision);
    answer("decided_by", ReviewPair::decidedBy);
    answer("decided_on", ReviewPair::decidedOn);
  }

  private void answer(String column, Function<ReviewPair, String> cell) {
    sheet.asked(header(column), 12, cell);
  }

  private String header(String column) {
    return decisions.findColumn(column).orElseThrow().header();
  }

  /** Writes what stands above the pairs, and the pairs. */
  void write(List<String> above, List<ReviewPair> pairs, Range choices) throws IOException {
    sheet.write(above, pairs);
    sheet.offer(header(DECISION), choices);
    sheet.finish();
  }
}

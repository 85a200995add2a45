package org.dpstat.jobs.command;

import static org.apache.spark.sql.functions.col;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.warehouse.intake.DeliveredFile;
import org.dpstat.warehouse.intake.FileToRead;
import org.dpstat.warehouse.received.DeliveryName;
import org.dpstat.warehouse.store.Store;

/** A delivery of the current state whose rows were read. */
record ReadDelivery(
    String deliveryId, String source, String fileName, String sha256, String state, Counts counts) {

  /** Rows read = loaded + duplicate + rejected. */
  record Counts(int read, int loaded, int duplicate, int rejected, int withWarnings) {}

  /**
   * The delivery of an id or a file name: of several under one name the one that counts, else the
   * one that came last.
   *
   * @throws UsageFault where there is none, or none with rows of its own
   */
  static ReadDelivery find(Answers answers, String asked, Wording wording) {
    List<Row> found =
        answers
            .query("SELECT * FROM delivery")
            .where(col("delivery_id").equalTo(asked).or(col("file_name").equalTo(asked)))
            .collectAsList();
    Row best =
        found.stream()
            .max(
                Comparator.comparing(ReadDelivery::hasRows)
                    .thenComparing(row -> row.getAs("state").equals("loaded"))
                    .thenComparing(row -> row.<Instant>getAs("received_at")))
            .orElseThrow(() -> new UsageFault("issues.unknown", asked));
    if (best.getAs("state").equals("refused")) {
      String refusal = best.getAs(wording.isEnglish() ? "refusal_en" : "refusal");
      throw new UsageFault("issues.refused", asked, refusal);
    }
    if (!hasRows(best)) {
      throw new UsageFault("issues.duplicate", asked);
    }
    return of(best);
  }

  private static boolean hasRows(Row delivery) {
    String state = delivery.getAs("state");
    return !state.equals("refused") && !state.equals("duplicate");
  }

  private static ReadDelivery of(Row row) {
    return new ReadDelivery(
        row.getAs("delivery_id"),
        row.getAs("source"),
        row.getAs("file_name"),
        row.getAs("sha256"),
        row.getAs("state"),
        new Counts(
            row.getAs("rows_read"),
            row.getAs("rows_loaded"),
            row.getAs("rows_duplicate"),
            row.getAs("rows_rejected"),
            row.getAs("rows_with_warnings")));
  }

  /** Its bytes as received. */
  DeliveredFile open(Store store, Contract contract) {
    DeliveryName name =
        DeliveryName.parse(fileName.substring(fileName.indexOf('/') + 1)).orElseThrow();
    FileToRead file =
        new FileToRead(
            deliveryId,
            source,
            store.restricted("received/" + sha256).toString(),
            name.form(),
            name.isCompressed(),
            name.division(),
            name.period().lastMonth(contract),
            0);
    return DeliveredFile.open(file, contract);
  }
}

package org.dpstat.samples;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.dpstat.samples.Ledger.Counts;
import org.dpstat.samples.Targets.Progress;
import org.dpstat.schemas.division.Divisions;

/** Writes the truth as CSV files with a header, sorted. */
final class TruthFiles {
  private final Path folder;

  TruthFiles(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  void writeDeliveries(Map<String, Counts> files) throws IOException {
    try (CsvWriter csv = open("delivery.csv")) {
      csv.writeRecord(
          "file",
          "state",
          "rows_read",
          "rows_loaded",
          "rows_duplicate",
          "rows_rejected",
          "rows_with_warnings");
      files.forEach(
          (file, c) ->
              csv.writeRecord(
                  file,
                  c.state().word(),
                  text(c.read()),
                  text(c.loaded()),
                  text(c.duplicate()),
                  text(c.rejected()),
                  text(c.withWarnings())));
    }
  }

  void writeFindings(Map<String, Map<Finding, Integer>> findings) throws IOException {
    try (CsvWriter csv = open("finding.csv")) {
      csv.writeRecord("file", "rule_id", "severity", "action", "findings");
      findings.forEach((file, found) -> writeFindings(csv, file, found));
    }
  }

  private static void writeFindings(CsvWriter csv, String file, Map<Finding, Integer> found) {
    found.entrySet().stream()
        .map(
            e ->
                List.of(
                    file,
                    e.getKey().rule(),
                    e.getKey().effect().severity(),
                    e.getKey().effect().action(),
                    text(e.getValue())))
        .sorted(Comparator.comparing(cells -> String.join("\t", cells)))
        .forEach(csv::writeRecord);
  }

  void writeFigures(Map<Figure, Cell> figures, Divisions divisions) throws IOException {
    try (CsvWriter csv = openPacked("indicator_value.csv.gz")) {
      csv.writeRecord(
          "reference_year",
          "indicator_id",
          "division_code",
          "division_level",
          "breakdown",
          "breakdown_code",
          "numerator",
          "denominator",
          "value",
          "numerator_extract",
          "denominator_extract",
          "covered_not_eligible",
          "not_known",
          "evidence",
          "unmatched_numerator",
          "verified_out");
      figures.forEach((figure, cell) -> csv.writeRecord(cells(figure, cell, divisions)));
    }
  }

  private static List<String> cells(Figure figure, Cell cell, Divisions divisions) {
    return List.of(
        Integer.toString(figure.year()),
        figure.indicator(),
        figure.division(),
        divisions.find(figure.division()).orElseThrow().level().name().toLowerCase(Locale.ROOT),
        figure.breakdown(),
        figure.code(),
        text(cell.numerator()),
        text(cell.denominator()),
        text(cell.value()),
        text(cell.numeratorExtract()),
        text(cell.denominatorExtract()),
        text(cell.coveredNotEligible()),
        text(cell.notKnown()),
        cell.evidence(),
        text(cell.unmatched()),
        text(cell.verifiedOut()));
  }

  /** Counts of rows by whatever the columns before the last say. */
  void writeRows(String file, List<String> header, Map<List<String>, Long> rows)
      throws IOException {
    try (CsvWriter csv = open(file)) {
      csv.writeRecord(header);
      rows.forEach(
          (cells, count) -> {
            List<String> record = new ArrayList<>(cells);
            record.add(text(count));
            csv.writeRecord(record);
          });
    }
  }

  /** Leads by whatever their columns say, and by how far they were followed, with persons. */
  void writeLeads(String file, List<String> columns, Map<List<String>, Long> rows)
      throws IOException {
    List<String> header = new ArrayList<>(columns);
    header.addAll(LeadState.COLUMNS);
    header.add("persons");
    writeRows(file, header, rows);
  }

  void writeTargets(List<Progress> targets) throws IOException {
    try (CsvWriter csv = open("target_progress.csv")) {
      csv.writeRecord("plan_id", "indicator_id", "value", "comparator_value", "judged_as");
      targets.stream()
          .sorted(Comparator.comparing(Progress::plan).thenComparing(Progress::indicator))
          .forEach(
              t ->
                  csv.writeRecord(
                      t.plan(), t.indicator(), text(t.value()), text(t.comparator()), t.status()));
    }
  }

  private static String text(BigDecimal number) {
    return number == null ? "" : number.toPlainString();
  }

  private static String text(Long number) {
    return number == null ? "" : number.toString();
  }

  private CsvWriter open(String name) throws IOException {
    return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(folder.resolve(name));
  }

  /** Figures are many: packed, they leave the room that the samples are allowed to the lists. */
  private CsvWriter openPacked(String name) throws IOException {
    GZIPOutputStream packed = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)));
    return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(packed);
  }

  private static String text(int number) {
    return Integer.toString(number);
  }
}

package org.dpstat.jobs.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.dpstat.warehouse.linkage.Clusters;
import org.dpstat.warehouse.linkage.ScoredPair;

/**
 * Writes what a linkage came to. All of it tells of persons, so that only its owner may read it.
 */
final class LinkFiles {
  private final Path folder;

  LinkFiles(Path folder) {
    this.folder = folder;
  }

  void write(Linked linked, String report) {
    PrivateFile.createFolder(folder);
    PrivateFile.write(folder.resolve("pairs.csv"), csv(csv -> pairs(linked, csv)));
    PrivateFile.write(folder.resolve("clusters.csv"), csv(csv -> clusters(linked, csv)));
    PrivateFile.write(folder.resolve("report.html"), text(report));
  }

  private static void pairs(Linked linked, CsvWriter csv) {
    csv.writeRecord("left_id", "right_id", "match_weight", "match_probability", "decision");
    for (ScoredPair pair : linked.pairs()) {
      csv.writeRecord(
          pair.leftId(),
          pair.rightId(),
          String.format(Locale.ROOT, "%.4f", pair.weight()),
          String.format(Locale.ROOT, "%.6f", pair.probability()),
          linked.isLink(pair) ? "link" : "review");
    }
  }

  private static void clusters(Linked linked, CsvWriter csv) {
    csv.writeRecord("record_id", "cluster_id", "list");
    for (Clusters.Member member : linked.clusters().members()) {
      csv.writeRecord(
          member.id(), Integer.toString(member.cluster()), Integer.toString(member.list()));
    }
  }

  private static Consumer<OutputStream> csv(Consumer<CsvWriter> rows) {
    return out -> {
      try {
        CsvWriter csv =
            CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(out, UTF_8));
        rows.accept(csv);
        csv.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  static Consumer<OutputStream> text(String text) {
    return out -> {
      try {
        out.write(text.getBytes(UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}

package org.dpstat.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import org.dpstat.schemas.Schemas;

/**
 * The computation of a refresh as plain SQL in DuckDB, on the same files: what dpstat is held
 * against. It keeps no history and publishes nothing.
 */
public final class Peer {
  private static final int THREADS = 2;

  private final Schemas schemas;
  private final LocalDate asOf;
  private final String memory;
  private final PrintStream report;

  Peer(Schemas schemas, LocalDate asOf, String memory, PrintStream report) {
    this.schemas = schemas;
    this.asOf = asOf;
    this.memory = memory;
    this.report = report;
  }

  /**
   * Prints the seconds of each stage, then how its tables agree with the truth.
   *
   * @param args folder of the schemas, folder of generated lists with their truth, folder for the
   *     tables, the as-of date, and how much memory DuckDB may use
   */
  public static void main(String[] args) throws IOException, SQLException {
    Schemas schemas = Schemas.load(Path.of(args[0]));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    new Peer(schemas, LocalDate.parse(args[3]), args[4], out)
        .run(Path.of(args[1]), Path.of(args[2]));
  }

  /** How many rows of the compared tables differ from the truth. */
  long run(Path generated, Path output) throws IOException, SQLException {
    Files.createDirectories(output);
    try (Database database = new Database(output.resolve("spill"), THREADS, memory)) {
      compute(database, generated.resolve("inbox"), output);
      report.println("peak " + peakMebibytes());
      return new Agreement(database, output, generated.resolve("truth")).print(report);
    }
  }

  private void compute(Database database, Path inbox, Path output)
      throws IOException, SQLException {
    SchemaTables tables = new SchemaTables(schemas, asOf);
    timed("intake", () -> new Reading(database, schemas, tables, output).run(inbox));
    timed("identity", () -> new Identity(database, schemas, output).run());
    timed("status", () -> new Status(database, schemas, asOf, output).run());
    timed("indicators", () -> new Figures(database, schemas, output).run());
  }

  private static long peakMebibytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        ? Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
            .sum()
        : 0;
  }

  /** Work on files and in DuckDB. */
  private interface Work {
    void run() throws IOException, SQLException;
  }

  private void timed(String stage, Work work) throws IOException, SQLException {
    long start = System.nanoTime();
    work.run();
    double seconds = (System.nanoTime() - start) / 1e9;
    report.printf(Locale.ROOT, "stage %s %.2f%n", stage, seconds);
  }
}

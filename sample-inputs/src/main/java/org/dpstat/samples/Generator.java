package org.dpstat.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.dpstat.samples.Delivery.Content;
import org.dpstat.samples.Delivery.State;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.schemas.division.Division;
import org.dpstat.schemas.division.Divisions;
import org.dpstat.schemas.division.Level;

/**
 * Invents people, writes the lists on which they stand, and what has to come out of them.
 *
 * <p>{@code <output>/inbox} holds the deliveries, {@code <output>/truth} the expected counts,
 * findings and figures. The truth is taken from what was invented, never from what was written.
 */
public final class Generator {
  private static final Set<Level> LEVELS = Set.of(Level.COUNTY, Level.CITY);

  /** In turn, the packed ones oftener: the samples are to stay small. */
  private static final List<Form> FORMS =
      List.of(
          Form.UTF8,
          Form.WORKBOOK,
          Form.GZIP,
          Form.UTF8_BOM,
          Form.WORKBOOK,
          Form.GB18030,
          Form.GZIP,
          Form.TAB,
          Form.GZIP);

  private final Schemas schemas;
  private final Settings settings;
  private final List<String> counties;
  private final Scenario scenario;
  private final ListRows rows;
  private final Map<String, TableRows> tables;
  private final ListFile listFile;
  private final Dirt dirt;
  private final SplittableRandom random;
  private final Ledger ledger;
  private final List<String> emptied = new ArrayList<>();
  private int files;
  private byte[] before = {};
  private String beforeExtension = "";
  private MeantFile meant;

  /**
   * A generator of one set of inputs; it writes once.
   *
   * @throws IllegalArgumentException where a division is neither a county nor a city
   */
  public Generator(Schemas schemas, Settings settings) {
    this.schemas = schemas;
    this.settings = settings;
    this.counties = counties(schemas, settings);
    this.ledger = new Ledger(schemas.divisions());
    this.scenario = new Scenario(settings, counties, schemas.divisions());
    List<Person> people = Population.invent(settings, counties, schemas.divisions());
    this.rows = new ListRows(people, counties, settings);
    this.tables =
        Map.of(
            "macro", new MacroRows(settings, counties, schemas.divisions()),
            "reported", new ReportedRows(settings, counties, schemas.divisions()),
            "institution", new InstitutionRows(settings, scenario.senders(0), schemas.divisions()),
            "employer", new EmployerRows(settings, scenario.senders(2), schemas.divisions()),
            "income-survey", new IncomeSurveyRows(settings, counties, schemas.divisions()));
    Spelling spelling = new Spelling(schemas.codeLists(), schemas.divisions());
    this.listFile = new ListFile(spelling);
    this.dirt = new Dirt(settings, spelling);
    this.random = new SplittableRandom(settings.seed() + 2);
  }

  /** Whether a code is that of a county or a city, whose lists can be invented. */
  public static boolean mayDeliver(Divisions divisions, String code) {
    return divisions.find(code).map(Division::level).filter(LEVELS::contains).isPresent();
  }

  private static List<String> counties(Schemas schemas, Settings settings) {
    TreeSet<String> counties = new TreeSet<>();
    for (String division : settings.divisions()) {
      if (!mayDeliver(schemas.divisions(), division)) {
        throw new IllegalArgumentException(division + " is the code of no county and no city");
      }
      counties.addAll(schemas.divisions().countiesIn(division));
    }
    return List.copyOf(counties);
  }

  /** Writes inbox and truth into a folder, which is created where it is missing. */
  public void write(Path output) {
    try (MeantFile file = settings.forms() == Forms.CSV ? meantFile(output) : null) {
      meant = file;
      Path inbox = output.resolve("inbox");
      for (Delivery delivery : scenario.deliveries()) {
        write(delivery, inbox);
      }
      for (String source : new TreeSet<>(tables.keySet())) {
        for (Delivery delivery : tables.get(source).deliveries()) {
          write(delivery, inbox);
        }
      }
      // Last, so that what is drawn for the others stays as it was.
      for (Delivery delivery : scenario.verifications()) {
        write(delivery, inbox);
      }
      for (Delivery delivery : scenario.ofChildren()) {
        write(delivery, inbox);
      }
      if (settings.dirt() > 0) {
        writeRefused(inbox);
      }
      put(inbox.resolve("inbox.yaml"), inboxSettings());
      writeTruth(output.resolve("truth"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As large as the lists: the committed samples, in all forms, go without. */
  private static MeantFile meantFile(Path output) throws IOException {
    return new MeantFile(output.resolve("truth/meant.csv.gz"));
  }

  /**
   * An empty list after a full one is a drop that nobody may overlook: the inbox says it is right.
   */
  private byte[] inboxSettings() {
    StringBuilder lines = new StringBuilder("as_of: \"" + settings.asOf() + "\"\n");
    if (!emptied.isEmpty()) {
      lines.append("accepted:\n");
    }
    for (String file : emptied) {
      lines.append("  - {file: ").append(file).append(", reason: 本月确无人员}\n");
    }
    return lines.toString().getBytes(UTF_8);
  }

  private void write(Delivery delivery, Path inbox) throws IOException {
    if (delivery.content() == Content.REPEATED) {
      String file = delivery.path() + "." + beforeExtension;
      put(inbox.resolve(file), before);
      ledger.enterUnread(State.DUPLICATE, file);
      return;
    }
    Layout layout = layout(delivery);
    List<Row> clean = compose(delivery);
    clean.forEach(layout::strip);
    List<Row> delivered = dirt.soil(clean, layout, hasStrangers(delivery));
    before = listFile.bytes(layout, delivered, title(delivery));
    beforeExtension = layout.form().extension();
    String file = delivery.path() + "." + beforeExtension;
    put(inbox.resolve(file), before);
    if (delivery.content() == Content.EMPTY && settings.months() > 1) {
      emptied.add(file);
    }
    ledger.enter(delivery, file, delivered);
    if (meant != null && layout.contract().isAboutPersons()) {
      meant.add(file, delivered);
    }
  }

  /** Where no register tells whom a number belongs to, nobody borrows one. */
  private boolean hasStrangers(Delivery delivery) {
    String county = schemas.divisions().current(delivery.division());
    return delivery.source().equals("survey") && scenario.hasRegister(county);
  }

  private Layout layout(Delivery delivery) {
    Contract contract = schemas.contracts().get(delivery.source());
    if (settings.forms() == Forms.CSV) {
      return Layout.plain(contract, delivery.division());
    }
    Form form = FORMS.get(files++ % FORMS.size());
    return Layout.draw(contract, delivery.division(), form, random);
  }

  private List<Row> compose(Delivery delivery) {
    if (tables.containsKey(delivery.source())) {
      return tables.get(delivery.source()).rows(delivery);
    }
    List<Row> all = new ArrayList<>();
    if (delivery.content() == Content.EMPTY) {
      return all;
    }
    for (String county : schemas.divisions().countiesIn(delivery.division())) {
      all.addAll(compose(delivery, county));
    }
    if (delivery.content() == Content.OUTDATED) {
      all.removeIf(row -> random.nextInt(8) == 0);
    }
    return all;
  }

  private List<Row> compose(Delivery delivery, String county) {
    return scenario.isBesideCity(delivery, county)
        ? rows.contrary(delivery, county)
        : rows.compose(delivery, county);
  }

  private String title(Delivery delivery) {
    boolean isYearly = delivery.period().length() == 4;
    return schemas.divisions().find(delivery.division()).orElseThrow().name()
        + schemas.contracts().get(delivery.source()).label()
        + "名单("
        + (isYearly ? delivery.period() + "年" : Spelling.month(delivery.month().toString(), 3))
        + ")";
  }

  private void writeRefused(Path inbox) throws IOException {
    RefusedFiles refused = new RefusedFiles(schemas, listFile, rows);
    Map<String, byte[]> bad =
        refused.files(counties.get(counties.size() - 1), settings.lastPeriod());
    for (Map.Entry<String, byte[]> file : bad.entrySet()) {
      put(inbox.resolve(file.getKey()), file.getValue());
      ledger.enterUnread(State.REFUSED, file.getKey());
    }
  }

  private void writeTruth(Path folder) throws IOException {
    TruthFiles files = new TruthFiles(folder);
    files.writeDeliveries(ledger.files());
    files.writeFindings(ledger.findings());
    Truth truth = new Truth(ledger, settings, counties, schemas);
    files.writeFigures(truth.figures(), schemas.divisions());
    files.writeRows("link.csv", List.of("source", "method", "rows"), truth.links().rows());
    files.writeRows(
        "unmatched.csv",
        List.of("source", "county_code", "cause", "rows"),
        truth.unmatched().rows());
    files.writeRows(
        "list_contradiction.csv",
        List.of("kind", "county_code", "persons"),
        truth.contradictions().rows());
    files.writeLeads("payment_anomaly.csv", Anomalies.COLUMNS, truth.anomalies().rows());
    files.writeLeads("coverage_gap.csv", Gaps.COLUMNS, truth.gaps().rows());
    files.writeTargets(truth.targets().rows());
  }

  private static void put(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}

package org.dpstat.jobs.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dpstat.schemas.Schemas;

/** A workbook of the leads of one programme in one county: for its desk, and for its answers. */
final class LeadWorkbook {
  private static final String ANSWERS = "verification";
  private static final String RESULTS = "verification-result";
  private static final String VERSION = "1.0";

  private final Wording wording;
  private final Schemas schemas;
  private final LocalDate asOf;
  private final LeadText text;
  private final String list;

  LeadWorkbook(Wording wording, Schemas schemas, LocalDate asOf, String list) {
    this.wording = wording;
    this.schemas = schemas;
    this.asOf = asOf;
    this.text = new LeadText(schemas, wording, asOf);
    this.list = list;
  }

  /** Its name below the folder of all: county, then programme, list and day. */
  String path(Lead.Group group) {
    String file =
        String.join(
            "_", text.programme(group.programme()), wording.say("lists." + list), "" + asOf);
    return pathSafe(group.countyCode() + county(group).division().name())
        + "/"
        + pathSafe(file)
        + ".xlsx";
  }

  /** Names come from files that people write: none of them leads out of its folder. */
  private static String pathSafe(String name) {
    return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}\\s]+", "_").replaceFirst("^\\.+", "_");
  }

  private FigurePlace county(Lead.Group group) {
    return FigurePlace.of(schemas.divisions(), group.countyCode(), asOf);
  }

  /** Writes leads of one group. */
  void write(OutputStream out, List<Lead> leads, Leads.Counts counts, List<LeadLists.Told> lists) {
    Lead.Group group = leads.get(0).group();
    try (Workbook workbook = new Workbook(out, "dpstat", VERSION)) {
      Worksheet first = workbook.newWorksheet(wording.say("lists.sheet.leads"));
      LeadNotes notes =
          new LeadNotes(
              workbook.newWorksheet(wording.say("lists.sheet.notes")),
              wording,
              text,
              schemas.codeLists().get(RESULTS));
      new LeadSheet(first, wording, text, schemas.contracts().get(ANSWERS))
          .write(above(group, leads, counts, lists), leads, notes.results());
      notes.write(leads, text.rulesInForce(group, null), lists);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> above(
      Lead.Group group, List<Lead> leads, Leads.Counts counts, List<LeadLists.Told> lists) {
    FigurePlace county = county(group);
    String told =
        lists.stream()
            .filter(source -> source.period() != null)
            .map(source -> wording.say("lists.list", source.label(), source.period()))
            .collect(Collectors.joining(wording.say("lists.and")));
    return List.of(
        wording.say(
            "lists.title",
            county.above() + county.division().name(),
            text.programme(group.programme()),
            wording.say("lists." + list)),
        wording.say("lists.verdict"),
        wording.say(
            "lists.counts",
            asOf.toString(),
            leads.size(),
            counts.of("new"),
            counts.of("continuing"),
            counts.of("verified")),
        wording.say("lists.rests", told),
        wording.say(
            "lists.return",
            group.countyCode(),
            YearMonth.from(asOf).toString().replace("-", ""),
            wording.say("lists.sheet.notes")));
  }
}

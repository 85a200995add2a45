package org.dpstat.jobs.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dpstat.jobs.refresh.Workplace;
import org.dpstat.schemas.Message;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.codelist.CodeItem;
import org.dpstat.schemas.contract.Column;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.warehouse.intake.DeliveredFile;
import org.dpstat.warehouse.intake.FileToRead;
import org.dpstat.warehouse.received.DeliveryName;
import org.dpstat.warehouse.received.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Puts the decisions of a workbook into the inbox, once they are about pairs that there are. */
@Command(
    name = "import",
    description = "decisions of a workbook into the inbox, for the next refresh / 审核决定放入收件箱")
final class ReviewImport implements Callable<Integer> {
  /** Position of the date among the columns of decisions. */
  private static final int DATE = 3;

  @ParentCommand private ReviewCommand review;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "filled in, called as a delivery / 填好的工作簿，如 620422_202601.xlsx")
  private Path file;

  @Option(names = "--inbox", paramLabel = "DIR", description = "where the deliveries lie / 收件箱")
  private Path inbox;

  private final List<List<String>> decided = new ArrayList<>();
  private int undecided;

  @Override
  public Integer call() {
    Path into = inbox == null ? review.common().home().resolve("sample-inputs/inbox") : inbox;
    if (!Files.isDirectory(into)) {
      throw new UsageFault("usage.inbox", into);
    }
    if (!Files.isRegularFile(file)) {
      throw new UsageFault("link.file", file);
    }
    DeliveryName name =
        DeliveryName.parse(file.getFileName().toString())
            .orElseThrow(() -> new UsageFault("review.name.wrong", file.getFileName()));
    Workplace workplace = review.common().open();
    Contract contract = workplace.described().schemas().contracts().get(ReviewWorkbook.DECISIONS);
    DecisionName target = new DecisionName(into.resolve(ReviewWorkbook.DECISIONS), name);
    target.check(workplace);
    read(name, contract, workplace.described().schemas());
    check(workplace, contract);
    PrivateFile.createFolder(target.folder());
    PrivateFile.write(target.file(), out -> write(out, contract));
    spec.commandLine()
        .getOut()
        .println(
            review
                .common()
                .wording()
                .say("review.imported", decided.size(), target.file(), undecided));
    return ExitCode.DONE;
  }

  /** Rows with a decision; a pair that nobody decided yet stays open. */
  private void read(DeliveryName name, Contract contract, Schemas schemas) {
    FileToRead asked =
        new FileToRead(
            "",
            contract.id(),
            file.toAbsolutePath().toString(),
            name.form(),
            name.isCompressed(),
            name.division(),
            name.period().lastMonth(contract),
            0);
    try (DeliveredFile delivered = DeliveredFile.open(asked, contract)) {
      List<Integer> positions =
          contract.columns().stream().map(c -> delivered.positionOf(c.name())).toList();
      Iterator<List<String>> rows = delivered.rows();
      while (rows.hasNext()) {
        List<String> cells = rows.next();
        add(delivered.rowNumber(), cells, positions);
      }
    } catch (UsageFault e) {
      throw e;
    } catch (Exception e) {
      throw new UsageFault(
          "review.unreadable", file, said(DeliveredFile.refusalOf(e), schemas.messages()));
    }
  }

  /** In the words in which a refresh would refuse it. */
  private String said(Refusal refusal, List<Message> messages) {
    return messages.stream()
        .filter(message -> message.id().equals(refusal.rule()))
        .map(review.common().wording().isEnglish() ? Message::en : Message::zh)
        .map(text -> text.replace("{value}", "" + refusal.detail()))
        .findFirst()
        .orElseThrow();
  }

  private void add(long number, List<String> cells, List<Integer> positions) {
    List<String> row =
        positions.stream().map(i -> i < cells.size() ? cells.get(i).strip() : "").toList();
    if (row.get(1).isEmpty()) {
      undecided++;
      return;
    }
    String date = row.get(DATE);
    if (!date.isEmpty() && !DeliveredFile.isDate(date)) {
      throw new UsageFault("review.date", number, row.get(0), date);
    }
    decided.add(row);
  }

  private void check(Workplace workplace, Contract contract) {
    if (decided.isEmpty()) {
      throw new UsageFault("review.none", file);
    }
    for (List<String> row : decided) {
      if (row.contains("")) {
        throw new UsageFault("review.incomplete", row.get(0));
      }
    }
    Set<String> words = new HashSet<>();
    for (CodeItem item : workplace.described().schemas().codeLists().get(contract.id()).items()) {
      words.addAll(List.of(item.code(), item.zh()));
      words.addAll(item.aliases());
    }
    decided.stream()
        .filter(row -> !words.contains(row.get(1)))
        .findFirst()
        .ifPresent(
            row -> {
              throw new UsageFault("review.decision.unknown", row.get(0), row.get(1));
            });
    Set<String> known = new HashSet<>();
    Answers.open(workplace, true)
        .query("SELECT pair_id FROM link_review")
        .collectAsList()
        .forEach(row -> known.add(row.getString(0)));
    List<String> unknown =
        decided.stream().map(r -> r.get(0)).filter(id -> !known.contains(id)).toList();
    if (!unknown.isEmpty()) {
      throw new UsageFault("review.unknown", unknown.size(), unknown.get(0));
    }
  }

  private void write(OutputStream out, Contract contract) {
    try (Writer writer = new OutputStreamWriter(out, UTF_8);
        CsvWriter csv = CsvWriter.builder().build(writer)) {
      Stream.concat(
              Stream.of(contract.columns().stream().map(Column::header).toList()), decided.stream())
          .forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

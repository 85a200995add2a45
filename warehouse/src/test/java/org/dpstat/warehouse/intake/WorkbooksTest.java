package org.dpstat.warehouse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.contract.Contract;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What numbers of a workbook's cells say, by the format in which they are shown. */
class WorkbooksTest {
  private static final Contract DEATHS =
      Schemas.load(Path.of("../schemas")).contracts().get("death");

  private static final String NUMBER_ONE = "t=\"n\"><v>1.0</v>";

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.052|0.0%|5.2",
        "0.95|0%|95",
        "-0.031|0.00%;[Red]-0.00%|-3.1",
        "5.2|0.0|5.2",
        "5.2|0.0\"%\"|5.2",
        "45658|yyyy-mm-dd|45658"
      })
  void areReadAsTheyAreShownWithAPercentSign(double number, String format, String text)
      throws Exception {
    Sheet sheet = Workbooks.open(new ByteArrayInputStream(workbook(number, format)), DEATHS);

    assertThat(sheet.rows().next().cells()).isEqualTo(List.of(text));
  }

  /** A cell holds the last result beside its formula. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.0%|t=\"n\"><f>B1/C1-1</f><v>0.052</v>|5.2",
        "0.0|t=\"n\"><f>B1*C1</f><v>5.2</v>|5.2",
        "0|t=\"n\"><f>B1</f><v>140802199001011230</v>|1.40802199001011E+17",
        "0|t=\"str\"><f>B1</f><v>140802199001011234</v>|140802199001011234"
      })
  void resultsOfFormulasAreReadAsNumbersAre(String format, String content, String text)
      throws Exception {
    byte[] calculated = with(workbook(1, format), content);
    Sheet sheet = Workbooks.open(new ByteArrayInputStream(calculated), DEATHS);

    assertThat(sheet.rows().next().cells()).isEqualTo(List.of(text));
  }

  /** The same workbook with other content in its only cell. */
  private byte[] with(byte[] workbook, String content) throws IOException {
    Path file = Files.write(directory.resolve("1.xlsx"), workbook);
    try (FileSystem parts = FileSystems.newFileSystem(file)) {
      Path sheet = parts.getPath("xl/worksheets/sheet1.xml");
      String cells = Files.readString(sheet);
      assertThat(cells).contains(NUMBER_ONE);
      Files.writeString(sheet, cells.replace(NUMBER_ONE, content));
    }
    return Files.readAllBytes(file);
  }

  private static byte[] workbook(double number, String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "dpstat", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("1");
      sheet.value(0, 0, number);
      sheet.style(0, 0).format(format).set();
    }
    return bytes.toByteArray();
  }
}

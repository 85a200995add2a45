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

  private static final String FROM_1904 = "<workbookPr date1904=\"1\"";

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
    assertThat(cells(workbook(number, format))).isEqualTo(List.of(text));
  }

  /** Of the number of a day five digits are told, for four are a year too. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9500|yyyy-mm-dd|09500|10962",
        "9500|yyyy\"年\"m\"月\"d\"日\";@|09500|10962",
        "9500.25|[$-804]yyyy/m/d h:mm|09500.25|10962.25",
        "44196|yyyy-mm-dd|44196|45658",
        "44196|m/d/yy|44196|45658",
        "44196|yyyy.m|44196|45658",
        "44196|General|44196|44196",
        "44196|0\" day\"|44196|44196",
        "44196|[Red]0|44196|44196",
        "9500|0|9500|9500",
        "2024|yyyy-mm-dd|2024|2024",
        "20250103|yyyy-mm-dd|20250103|20250103"
      })
  void daysAreCountedAsTheWorkbookCountsThem(
      double number, String format, String from1900, String from1904) throws Exception {
    byte[] workbook = workbook(number, format);

    assertThat(cells(workbook)).isEqualTo(List.of(from1900));
    assertThat(
            cells(with(workbook, "xl/workbook.xml", "<workbookPr date1904=\"false\"", FROM_1904)))
        .isEqualTo(List.of(from1904));
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
    byte[] calculated = with(workbook(1, format), "xl/worksheets/sheet1.xml", NUMBER_ONE, content);

    assertThat(cells(calculated)).isEqualTo(List.of(text));
  }

  private static List<String> cells(byte[] workbook) throws Exception {
    return Workbooks.open(new ByteArrayInputStream(workbook), DEATHS).rows().next().cells();
  }

  /** The same workbook with something else in a part. */
  private byte[] with(byte[] workbook, String name, String before, String after)
      throws IOException {
    Path file = Files.write(directory.resolve("1.xlsx"), workbook);
    try (FileSystem parts = FileSystems.newFileSystem(file)) {
      Path part = parts.getPath(name);
      String text = Files.readString(part);
      assertThat(text).contains(before);
      Files.writeString(part, text.replace(before, after));
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

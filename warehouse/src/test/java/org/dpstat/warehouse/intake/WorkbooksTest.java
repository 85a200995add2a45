package org.dpstat.warehouse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.contract.Contract;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What numbers of a workbook's cells say, by the format in which they are shown. */
class WorkbooksTest {
  private static final Contract DEATHS =
      Schemas.load(Path.of("../schemas")).contracts().get("death");

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

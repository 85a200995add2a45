package org.dpstat.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dpstat.schemas.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom the rows mean, row by row. */
class MeantFileTest {

  @Test
  void everyRowOfPersonsMeansTheOneWhoseNumberItHas(@TempDir Path folder) {
    Settings settings = new Settings(300, 7, List.of("620422"), List.of(2025), 1, 0.3, Forms.CSV);
    new Generator(Schemas.load(Path.of("../schemas")), settings).write(folder);
    Map<String, byte[]> files = Unpacked.in(folder);
    List<List<String>> meant =
        records(files.get("truth/meant.csv.gz")).stream()
            .filter(record -> record.get(0).equals("certificate/620422_202512.csv"))
            .toList();
    List<List<String>> delivered = records(files.get("inbox/certificate/620422_202512.csv"));

    assertThat(meant).hasSameSizeAs(delivered);
    int same = 0;
    for (int i = 0; i < meant.size(); i++) {
      String number = meant.get(i).get(2);
      assertThat(meant.get(i).get(1)).isEqualTo(Integer.toString(i + 1));
      assertThat(IdNumber.isValid(number)).isTrue();
      same += delivered.get(i).contains(number) ? 1 : 0;
    }
    assertThat(same).isBetween(meant.size() * 8 / 10, meant.size() - 1);
  }

  private static List<List<String>> records(byte[] csv) {
    return CsvReader.builder().ofCsvRecord(new String(csv, UTF_8)).stream()
        .skip(1)
        .map(CsvRecord::getFields)
        .toList();
  }
}

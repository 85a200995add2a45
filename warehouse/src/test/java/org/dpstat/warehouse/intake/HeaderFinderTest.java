package org.dpstat.warehouse.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.YamlFiles;
import org.dpstat.schemas.contract.Contract;
import org.dpstat.warehouse.received.Refusal;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Where the header is and what it names: the files in {@code intake/headers}. */
class HeaderFinderTest {
  private static final Schemas SCHEMAS = Schemas.load(Path.of("../schemas"));

  @TestFactory
  List<DynamicTest> headers() {
    return YamlFiles.in(Path.of("src/test/resources/intake/headers")).stream()
        .map(file -> YamlFiles.load(file, HeaderCase.class))
        .map(given -> DynamicTest.dynamicTest(given.about(), () -> check(given)))
        .toList();
  }

  private static void check(HeaderCase given) throws Unreadable {
    Contract contract = SCHEMAS.contracts().get(given.source());
    HeaderFinder finder = new HeaderFinder(contract);
    List<List<String>> records =
        given.records().lines().map(line -> List.of(line.split(",", -1))).toList();
    if (given.fault() != null) {
      Unreadable fault = catchThrowableOfType(Unreadable.class, () -> finder.find(records));
      assertThat(fault.refusal()).isEqualTo(new Refusal(given.fault(), given.detail()));
      return;
    }
    Header header = finder.find(records);
    assertThat(columns(contract, header)).isEqualTo(new TreeMap<>(given.columns()));
    assertThat(header.extraColumns()).isEqualTo(given.extra());
    assertThat(header.recordsBefore()).isEqualTo(given.recordsBefore());
  }

  private static Map<String, Integer> columns(Contract contract, Header header) {
    Map<String, Integer> columns = new TreeMap<>();
    for (int i = 0; i < contract.columns().size(); i++) {
      if (header.positions().get(i) >= 0) {
        columns.put(contract.columns().get(i).header(), header.positions().get(i));
      }
    }
    return columns;
  }
}

package org.dpstat.warehouse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.YamlFiles;
import org.dpstat.warehouse.identity.PseudonymKey;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What each cell comes to: the files in {@code intake/cells}. */
class CellReaderTest {
  private static final Schemas SCHEMAS = Schemas.load(Path.of("../schemas"));
  private static final IntakeSetting SETTING =
      new IntakeSetting(
          SCHEMAS.contracts().get("certificate"),
          new LinkedHashMap<>(SCHEMAS.codeLists()),
          SCHEMAS.divisions(),
          new PseudonymKey(new byte[] {1}));

  @TestFactory
  List<DynamicContainer> cells() {
    return YamlFiles.in(Path.of("src/test/resources/intake/cells")).stream()
        .map(file -> tests(YamlFiles.load(file, CellCases.class)))
        .toList();
  }

  private static DynamicContainer tests(CellCases cases) {
    CellReader reader = new CellReader(SETTING, cases.deliveredDivision());
    return DynamicContainer.dynamicContainer(
        cases.about(), cases.cells().stream().map(cell -> test(cases, cell, reader)));
  }

  private static DynamicTest test(CellCases cases, CellCases.CellCase given, CellReader reader) {
    String name = cases.type() + " " + given.given();
    return DynamicTest.dynamicTest(
        name,
        () -> {
          Cell cell = reader.read(cases.column(), SheetRow.unguarded(given.given()));
          assertThat(Objects.toString(cell.value(), null) + " " + cell.fault())
              .as(name)
              .isEqualTo(given.value() + " " + given.fault());
        });
  }
}

package org.dpstat.warehouse.received;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

class DeliveryNameTest {
  @ParameterizedTest(name = "{0}: {6}")
  @CsvFileSource(resources = "/delivery-names.csv", delimiter = ';', numLinesToSkip = 1)
  void saysWhatTheNameSays(ArgumentsAccessor row) {
    String label = row.getString(3) == null ? "" : row.getString(3);
    String expected =
        row.getString(1) == null
            ? "unreadable"
            : String.join(
                " ", row.getString(1), row.getString(2), label, row.getString(4), row.getString(5));

    assertThat(
            DeliveryName.parse(row.getString(0)).map(DeliveryNameTest::text).orElse("unreadable"))
        .isEqualTo(expected);
  }

  private static String text(DeliveryName name) {
    String compressed = String.valueOf(name.isCompressed());
    return String.join(
        " ", name.division(), name.period().text(), name.label(), name.form(), compressed);
  }
}

package org.dpstat.warehouse.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.dpstat.schemas.Schemas;
import org.dpstat.schemas.YamlFiles;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** States and lists in force, case by case: the files in {@code delivery}. */
class LedgerCasesTest {
  private static final Schemas SCHEMAS = Schemas.load(Path.of("../schemas"));

  @TestFactory
  List<DynamicTest> cases() {
    return YamlFiles.in(Path.of("src/test/resources/delivery")).stream()
        .map(file -> test(YamlFiles.load(file, LedgerCase.class)))
        .toList();
  }

  private static DynamicTest test(LedgerCase given) {
    return DynamicTest.dynamicTest(given.about(), () -> check(given));
  }

  private static void check(LedgerCase given) {
    List<Delivery> deliveries = given.deliveries();
    if (given.states() != null) {
      assertThat(deliveries.stream().map(LedgerCasesTest::stateOf))
          .containsExactlyElementsOf(LedgerCase.lines(given.states()));
    }
    if (given.lists() != null) {
      assertThat(new ListsInForce(SCHEMAS).spans(deliveries).stream().map(s -> span(s, deliveries)))
          .containsExactlyInAnyOrderElementsOf(LedgerCase.lines(given.lists()));
    }
  }

  private static String stateOf(Delivery delivery) {
    String content = delivery.deliveryId().split("=", 2)[1];
    return String.join(",", delivery.fileName(), content, delivery.state().code());
  }

  private static String span(ListInForce span, List<Delivery> deliveries) {
    String file =
        deliveries.stream()
            .filter(d -> d.deliveryId().equals(span.deliveryId()))
            .map(Delivery::fileName)
            .findFirst()
            .orElseThrow();
    String to = Objects.toString(span.validTo(), "");
    return String.join(",", span.placeCode(), file, span.validFrom().toString(), to);
  }
}

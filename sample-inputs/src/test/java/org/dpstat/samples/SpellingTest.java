package org.dpstat.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.dpstat.schemas.Schemas;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One meaning, many writings. */
class SpellingTest {
  private static final Schemas SCHEMAS = Schemas.load(Path.of("../schemas"));
  private static final Spelling SPELLING = new Spelling(SCHEMAS.codeLists(), SCHEMAS.divisions());

  @ParameterizedTest
  @CsvSource({
    "2025-01-03, 1, 2025/1/3",
    "2025-01-03, 2, 2025.1.3",
    "2025-01-03, 3, 20250103",
    "2025-01-03, 4, 2025年1月3日",
    "2025-01-03, 5, 二〇二五年一月三日",
    "2000-10-10, 5, 二〇〇〇年十月十日",
    "1999-12-31, 5, 一九九九年十二月三十一日",
    "2011-11-20, 5, 二〇一一年十一月二十日",
    "2025-01-03, 6, 45660"
  })
  void dates(String iso, int spelling, String text) {
    assertThat(Spelling.date(iso, spelling)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"80|1|80.00", "1080|1|1,080.00", "80|2|80元", "80|3|0.0080万", "80|4|８０"})
  void amounts(String yuan, int spelling, String text) {
    assertThat(Spelling.money(yuan, spelling)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "140802001, 0, 140802, 140802001",
    "140802001, 1, 140802, 140802001000",
    "140802001, 2, 140802, 中城街道",
    "140802001, 2, 140800, 盐湖区中城街道",
    "140802001, 3, 140802, 盐湖区中城街道",
    "140802001, 4, 140802, 山西省运城市盐湖区中城街道",
    "140802, 4, 140800, 山西省运城市盐湖区",
    "410381, 2, 410381, 偃师市",
    "110105, 4, 140802, 110105",
    "000000, 4, 000000, 000000"
  })
  void divisions(String code, int spelling, String within, String text) {
    assertThat(SPELLING.division(code, spelling, within)).isEqualTo(text);
  }
}

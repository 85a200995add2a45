package org.dpstat.warehouse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.dpstat.schemas.contract.ColumnType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns that have shifted: a number, a name or an address may stand in any of them. */
class MaskedTest {
  @ParameterizedTest
  @CsvSource({
    "ID, 620422197001011234, 620422***",
    "ID, 620422, ***",
    "ID, 1.40802E+17, 1.4080***",
    "CERT, 甘肃省会宁县会师镇赵六六, ***",
    "NAME, 赵六六, ***",
    "MONEY, 620422197001011234, 620422***",
    "MONTH, 62042219700101123X, 620422***",
    "NUMBER, 620422 19700101 1234, 620422***",
    "DATE, 138 0013 80001, 138 0013 80001",
    "INT, 13800138000, 138001***",
    "MONTH, 赵六六, ***",
    "MONEY, 六百元整, ***",
    "MONEY, 1234.5.6元, 1234.5.6元",
    "DATE, 2025-02-30, 2025-02-30",
    "DATE, 20250230, 20250230",
    "DATE, 二〇二五年二月三十日, 二〇二五年二月三十日",
    "DATE, 长期, ***",
    "CODE, 五级, 五级",
    "CODE, 研究生, 研究生",
    "CODE, 甘肃省白银市会宁县会师镇, ***",
    "DIVISION, 某地, 某地",
    "DIVISION, 会宁县会师镇, 会宁县会师镇",
    "DIVISION, 会师镇南关社区3号楼赵某某, ***",
    "DIVISION, 620422999999, 620422***"
  })
  void noPersonCanBeFoundByWhatIsShown(ColumnType type, String given, String shown) {
    assertThat(Masked.show(type, given)).isEqualTo(shown);
  }
}

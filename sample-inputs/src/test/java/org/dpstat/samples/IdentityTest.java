package org.dpstat.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dpstat.samples.Fact.Died;
import org.dpstat.samples.Identity.Link;
import org.dpstat.samples.Identity.Method;
import org.dpstat.samples.Ledger.Counted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who a row is about. */
class IdentityTest {
  private static final String NUMBER = "11010519491231002X";
  private static final Delivery DEATHS = Delivery.of("death", "110105", "202512");
  private static final LocalDate BIRTH = LocalDate.of(1949, 12, 31);

  @ParameterizedTest
  @CsvSource({
    "11010519491231003X, 王秀英, REPAIRED_ID",
    "11010519491230102X, 王秀英, REPAIRED_ID",
    "11010519491231003X, 李国强, NONE",
    "11010518491231003X, 王秀英, PROBABILISTIC"
  })
  void oneSlipIsRepairedWhereTheNameIsRight(String spoilt, String name, Method method) {
    Who who = new Who(null, false, spoilt, name, null, null, null, DEATHS, "110105", false);

    assertThat(known().link(who).method()).isEqualTo(method);
  }

  @Test
  void noSlipIsRepairedAgainstTheSexOfTheRow() {
    Who who =
        new Who(null, false, "11010519491231003X", "王秀英", "1", null, null, DEATHS, "110105", true);

    assertThat(known().link(who)).isEqualTo(new Link(Method.PROBABILISTIC, NUMBER));
  }

  @Test
  void anotherNameAndBirthDateMakeAnotherPerson() {
    LocalDate otherDay = BIRTH.plusYears(2);

    assertThat(link("欧阳德震", otherDay)).isEqualTo(Method.CONTESTED);
    assertThat(link("欧阳德震", BIRTH)).isEqualTo(Method.ID_NUMBER);
    assertThat(link("王绣瑛", otherDay)).isEqualTo(Method.ID_NUMBER);
    assertThat(link("王秀", otherDay)).isEqualTo(Method.ID_NUMBER);
  }

  @Test
  void ofTwoWhoBearTheNameTheCountyTells() {
    Fact there = new Died(whoSays("440524194912310010", "440524"), BIRTH);
    Fact here = new Died(whoSays(NUMBER, "110105"), BIRTH);
    Identity identity =
        new Identity(List.of(new Counted(DEATHS, Map.of("110105", List.of(here, there)))));

    assertThat(identity.link(whoSays(null, "440524")).key()).isEqualTo("440524194912310010");
    assertThat(identity.link(whoSays(null, "510107")).method()).isEqualTo(Method.NONE);
  }

  private static Who whoSays(String number, String place) {
    return new Who(number, true, null, "王秀英", null, BIRTH, null, DEATHS, place, true);
  }

  private static Method link(String name, LocalDate birth) {
    return known()
        .link(
            new Who(
                NUMBER,
                true,
                null,
                name,
                null,
                birth,
                null,
                Delivery.of("survey", "110105", "2025"),
                "110105",
                true))
        .method();
  }

  private static Identity known() {
    Fact row =
        new Died(
            new Who(NUMBER, true, null, "王秀英", null, null, null, DEATHS, "110105", false), BIRTH);
    return new Identity(List.of(new Counted(DEATHS, Map.of("110105", List.of(row)))));
  }
}

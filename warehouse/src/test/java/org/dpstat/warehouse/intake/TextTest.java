package org.dpstat.warehouse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is left as it is where there is nothing to clean. */
class TextTest {
  private static final String WIDE_BLANK = "\u3000";

  /** The blank has the whole text looked through. */
  @Test
  void everyCharacterThatMayBeLeftAloneStaysTheSameWhereItIsNot() {
    String all =
        IntStream.concat(IntStream.rangeClosed('!', '~'), IntStream.rangeClosed(0x4e00, 0x9fff))
            .mapToObj(Character::toString)
            .reduce("", String::concat);

    assertThat(Text.clean(all)).isEqualTo(all).isEqualTo(Text.clean(all + WIDE_BLANK));
    assertThat(Text.cleanName(all)).isEqualTo(all).isEqualTo(Text.cleanName(all + WIDE_BLANK));
    assertThat(Text.compact(all)).isEqualTo(all).isEqualTo(Text.compact(all + WIDE_BLANK));
  }
}

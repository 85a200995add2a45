package org.dpstat.samples;

import java.util.Map;

/** Who is entitled to something and who has it. */
interface Programme {
  String indicator();

  /** Whether a list of those who have it speaks for a county. */
  boolean hasList(String county);

  Standing standing(Member member);

  /** Keys of those named as having it in a county's lists, null for nobody known, with rows. */
  Map<String, Integer> named(String county);

  /** Where a person stands. */
  record Standing(Certainty eligible, Certainty covered) {}
}

package org.dpstat.jobs.command;

import java.util.Map;
import java.util.TreeMap;
import org.dpstat.schemas.indicator.Indicator;

/** The indicator that someone asks for by its id. */
final class AskedIndicator {
  private AskedIndicator() {}

  /**
   * The indicator of an id.
   *
   * @throws UsageFault where there is none; it names the nearest
   */
  static Indicator of(Map<String, Indicator> indicators, String id, Wording wording) {
    Indicator indicator = indicators.get(id);
    if (indicator == null) {
      Map<String, String> names = new TreeMap<>();
      indicators.forEach((each, i) -> names.put(each, label(i, wording)));
      throw new UsageFault("explain.indicator.unknown", id, Nearest.to(id, names));
    }
    return indicator;
  }

  static String label(Indicator indicator, Wording wording) {
    return wording.isEnglish() ? indicator.labelEn() : indicator.label();
  }
}

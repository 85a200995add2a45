package org.dpstat.warehouse.linkage;

import java.util.ArrayList;
import java.util.List;
import org.dpstat.schemas.linkage.LinkageParameters;
import org.dpstat.schemas.linkage.LinkageSettings;

/** What training found, as parameters that can be kept. */
final class Trained {
  private Trained() {}

  static LinkageParameters of(LinkageSettings settings, Training.Model model, String version) {
    List<LinkageParameters.Trained> comparisons = new ArrayList<>();
    for (int c = 0; c < settings.comparisons().size(); c++) {
      List<String> names = LinkageParameters.levelsOf(settings.comparisons().get(c));
      List<LinkageParameters.TrainedLevel> levels = new ArrayList<>();
      for (int level = 0; level < names.size(); level++) {
        levels.add(
            new LinkageParameters.TrainedLevel(
                names.get(level), model.m()[c][level], model.u()[c][level]));
      }
      comparisons.add(
          new LinkageParameters.Trained(settings.comparisons().get(c).column(), levels));
    }
    return new LinkageParameters(version, model.prior(), comparisons);
  }
}

package org.dpstat.jobs.command;

import java.util.List;
import java.util.Map;
import org.dpstat.schemas.linkage.LinkageParameters;
import org.dpstat.schemas.linkage.LinkageSettings;
import org.dpstat.warehouse.linkage.BlockCount;
import org.dpstat.warehouse.linkage.Clusters;
import org.dpstat.warehouse.linkage.Explanations;
import org.dpstat.warehouse.linkage.ScoredPair;

/**
 * What a linkage came to.
 *
 * @param compared for each weight, rounded down, how many compared pairs weigh as much, rare values
 *     aside
 * @param self the same for records that are compared with themselves
 * @param pairs links and those to be reviewed, the strongest first
 */
record Linked(
    LinkageSettings settings,
    List<BlockCount> blocks,
    LinkageParameters parameters,
    Explanations explanations,
    Map<Integer, Long> compared,
    Map<Integer, Long> self,
    List<ScoredPair> pairs,
    Clusters clusters) {

  boolean isLink(ScoredPair pair) {
    return pair.weight() >= settings.thresholds().linkWeight();
  }

  long links() {
    return pairs.stream().filter(this::isLink).count();
  }

  /** Records that would be no link if they were met again, word by word: they say too little. */
  long unlinkable() {
    double link = settings.thresholds().linkWeight();
    return self.entrySet().stream()
        .filter(bar -> bar.getKey() < Math.floor(link))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}

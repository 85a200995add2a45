package org.dpstat.jobs.refresh;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dpstat.warehouse.intake.FileToRead;
import org.dpstat.warehouse.run.RunPlan;

/**
 * How long the steps of a run are likely to take: milliseconds of a small machine. What counts is
 * how they compare; a slower machine is slower at all of them.
 */
final class StepWeights {
  private static final long OF_ANY_STEP = 2000;

  /** The first step that computes finds the engine cold. */
  private static final long OF_WARMING_UP = 6000;

  private static final long OF_NO_FILES = 20;
  private static final long BYTES_A_MILLI = 5000;

  /** What a step takes at any rate, and the share of the time of reading that it takes beside. */
  private record Weight(long fixed, double ofReading) {}

  private static final Map<String, Weight> KNOWN =
      Map.of(
          RefreshJob.PLAN,
          new Weight(3000, 0),
          "lists",
          new Weight(3000, 0),
          "drift",
          new Weight(700, 0),
          "identity",
          new Weight(8000, 0.5),
          "status",
          new Weight(9500, 0.5),
          "indicators",
          new Weight(12_000, 0.25),
          "targets",
          new Weight(1200, 0),
          "leads",
          new Weight(5000, 0.25),
          RefreshJob.CHECKS,
          new Weight(200, 0),
          RefreshJob.PUBLISH,
          new Weight(60, 0));

  private StepWeights() {}

  static Map<String, Long> of(Collection<String> steps, RunPlan plan) {
    double reading = bytes(plan.files()) / (double) BYTES_A_MILLI;
    Map<String, Long> weights = new LinkedHashMap<>();
    boolean isCold = true;
    for (String step : steps) {
      long weight = weight(step, plan, reading);
      boolean isFirst = isCold && !step.equals(RefreshJob.PLAN) && weight > OF_NO_FILES;
      weights.put(step, isFirst ? weight + OF_WARMING_UP : weight);
      isCold &= !isFirst;
    }
    return weights;
  }

  private static long weight(String step, RunPlan plan, double reading) {
    if (step.startsWith(RefreshJob.INTAKE)) {
      return ofIntake(plan, step.substring(RefreshJob.INTAKE.length()));
    }
    Weight known = KNOWN.getOrDefault(step, new Weight(OF_ANY_STEP, 0));
    return known.fixed() + Math.round(known.ofReading() * reading);
  }

  private static long ofIntake(RunPlan plan, String source) {
    long bytes = bytes(plan.filesOf(source));
    return bytes == 0 ? OF_NO_FILES : OF_ANY_STEP + bytes / BYTES_A_MILLI;
  }

  private static long bytes(Collection<FileToRead> files) {
    return files.stream().mapToLong(FileToRead::bytes).sum();
  }
}

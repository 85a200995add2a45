package org.dpstat.schemas.linkage;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dpstat.schemas.InvalidSchema;
import org.dpstat.schemas.YamlFiles;

/**
 * What training found out: how often matches and others agree.
 *
 * @param version says which parameters these are
 * @param prior share of matches among all pairs that the lists can make
 * @param comparisons in the order of the settings
 */
public record LinkageParameters(String version, double prior, List<Trained> comparisons)
    implements Serializable {
  public LinkageParameters {
    Objects.requireNonNull(version, "parameters need a version");
    comparisons = List.copyOf(comparisons);
    if (!(prior > 0 && prior < 1)) {
      throw new IllegalArgumentException("prior must lie between 0 and 1");
    }
  }

  /** The levels of a comparison, the last of which is {@link #DIFFERENT}. */
  public record Trained(String column, List<TrainedLevel> levels) implements Serializable {
    public Trained {
      Objects.requireNonNull(column, "trained levels need their column");
      levels = List.copyOf(levels);
    }
  }

  /** Name of the level of values that are alike in no way. */
  public static final String DIFFERENT = "different";

  /**
   * A level.
   *
   * @param m share of the matches at it
   * @param u share of the others at it
   */
  public record TrainedLevel(String level, double m, double u) implements Serializable {
    public TrainedLevel {
      Objects.requireNonNull(level, "a trained level needs its name");
      if (!(m > 0 && m <= 1 && u > 0 && u <= 1)) {
        throw new IllegalArgumentException(level + ": m and u lie between 0 and 1");
      }
    }

    /** What the level says for a match, in bits. */
    public double weight() {
      return (Math.log(m) - Math.log(u)) / Math.log(2);
    }
  }

  /**
   * Reads a file and holds it against settings.
   *
   * @throws InvalidSchema where its levels are not those of the settings
   */
  public static LinkageParameters load(Path file, LinkageSettings settings) {
    LinkageParameters parameters = YamlFiles.load(file, LinkageParameters.class);
    List<Comparison> wanted = settings.comparisons();
    for (int i = 0; i < wanted.size(); i++) {
      Trained found = i < parameters.comparisons.size() ? parameters.comparisons.get(i) : null;
      if (found == null || !found.column().equals(wanted.get(i).column())) {
        throw new InvalidSchema(file, 0, "comparison " + wanted.get(i).column() + " is wanted");
      }
      if (!levels(found).equals(levelsOf(wanted.get(i)))) {
        throw new InvalidSchema(
            file,
            YamlFiles.lineOf(file, found.column()),
            "levels " + levelsOf(wanted.get(i)) + " are wanted");
      }
    }
    return parameters;
  }

  /** Names of a comparison's levels, the last of values that differ. */
  public static List<String> levelsOf(Comparison comparison) {
    return Stream.concat(comparison.levels().stream().map(Level::toString), Stream.of(DIFFERENT))
        .toList();
  }

  private static List<String> levels(Trained trained) {
    return trained.levels().stream().map(TrainedLevel::level).toList();
  }
}

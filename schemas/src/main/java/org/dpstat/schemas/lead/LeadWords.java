package org.dpstat.schemas.lead;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * In which words leads are told to those who look into them.
 *
 * @param checks what is to be checked, for each reason of a gap and each kind of an anomaly
 * @param evidence what a finding may rest on
 */
public record LeadWords(List<Words> checks, List<Words> evidence) {
  /** Code lists of what a lead may be. */
  public static final List<String> KINDS = List.of("gap-reason", "anomaly-kind");

  public LeadWords {
    Objects.requireNonNull(checks, "leads need checks");
    Objects.requireNonNull(evidence, "leads need evidence");
    checks = List.copyOf(checks);
    evidence = List.copyOf(evidence);
  }

  /** What a value is that is told otherwise than it is kept. */
  public enum Type {
    /** 202511. */
    MONTH,
    /** Codes, parted by a plus sign. */
    DIVISION
  }

  /**
   * What is said of something.
   *
   * @param type what its values are, null where they speak for themselves
   * @param list code list of its values, null where they speak for themselves
   */
  public record Words(String id, Type type, String list, String zh, String en) {
    public Words {
      Objects.requireNonNull(id, "words need an id");
      Objects.requireNonNull(zh, id + " needs its Chinese");
      Objects.requireNonNull(en, id + " needs its English");
    }
  }

  /** What is to be checked about a reason or kind. */
  public Optional<Words> findCheck(String kind) {
    return find(checks, kind);
  }

  /** The words for a part of the evidence. */
  public Optional<Words> findEvidence(String part) {
    return find(evidence, part);
  }

  private static Optional<Words> find(List<Words> words, String id) {
    return words.stream().filter(each -> each.id().equals(id)).findFirst();
  }
}

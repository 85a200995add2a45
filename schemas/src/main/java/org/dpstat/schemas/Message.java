package org.dpstat.schemas;

import java.util.Objects;

/**
 * What a rule says to those who can mend what broke it.
 *
 * @param id of the rule
 * @param zh in Chinese; {@code {field}} and {@code {value}} stand for the column and its value
 */
public record Message(String id, String zh, String en) {
  public Message {
    Objects.requireNonNull(id, "a message needs a rule");
    Objects.requireNonNull(zh, "message " + id + " needs its Chinese");
    Objects.requireNonNull(en, "message " + id + " needs its English");
  }
}

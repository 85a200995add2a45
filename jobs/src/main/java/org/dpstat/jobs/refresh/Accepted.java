package org.dpstat.jobs.refresh;

import java.util.Objects;

/**
 * A list that has shrunk to almost nothing and is right, as the settings of an inbox say.
 *
 * @param file {@code <source>/<name>} below the inbox
 * @param reason is kept, and shown with the checks
 */
public record Accepted(String file, String reason) {
  public Accepted {
    Objects.requireNonNull(file, "what is accepted needs its file");
    Objects.requireNonNull(reason, "what is accepted needs a reason: " + file);
  }
}

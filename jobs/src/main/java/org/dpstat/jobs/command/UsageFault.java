package org.dpstat.jobs.command;

/** Something asked for that cannot be: ends with exit code 2. */
final class UsageFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient Object[] values;

  UsageFault(String key, Object... values) {
    super(key);
    this.key = key;
    this.values = values.clone();
  }

  String said(Wording wording) {
    return wording.say(key, values);
  }
}

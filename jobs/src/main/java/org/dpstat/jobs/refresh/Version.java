package org.dpstat.jobs.refresh;

/** The software's version. */
public final class Version {
  private Version() {}

  /** As the jar's manifest has it; {@code development} outside a jar. */
  public static String current() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}

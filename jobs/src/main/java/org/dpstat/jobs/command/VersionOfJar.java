package org.dpstat.jobs.command;

import org.dpstat.jobs.refresh.Version;
import picocli.CommandLine.IVersionProvider;

/** What {@code dpstat --version} prints. */
final class VersionOfJar implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"dpstat " + Version.current()};
  }
}

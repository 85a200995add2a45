package org.dpstat.jobs.command;

import picocli.CommandLine.Option;

/** Where Spark computes. */
final class Master {
  static final String LOCAL = "local[*]";

  @Option(
      names = "--spark-master",
      paramLabel = "URL",
      defaultValue = LOCAL,
      description = "where to compute / Spark 集群")
  private String url;

  String url() {
    return url;
  }
}

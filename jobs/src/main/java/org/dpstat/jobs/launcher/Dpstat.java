package org.dpstat.jobs.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import org.dpstat.jobs.command.Cli;

/** Starts the command line. */
public final class Dpstat {
  private Dpstat() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) throws IOException {
    PrintWriter out = new PrintWriter(System.out, true, UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, UTF_8);
    WorkingFiles working = WorkingFiles.take();
    int code = Cli.run(arguments, out, err);
    out.flush();
    working.delete();
    // Everything is on disk: waiting for the engine to fold up would only keep people waiting.
    Runtime.getRuntime().halt(code);
  }
}

package org.dpstat.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file with a command as it is typed, and what the terminal then shows; {@code …} stands for
 * lines that the case is not about.
 */
record TerminalCase(List<String> words, Pattern shown) {
  private static final String PROMPT = "$ dpstat ";

  static TerminalCase of(Path file) throws IOException {
    String[] asked = Files.readString(file).split("\n", 2);
    String parts =
        Arrays.stream(asked[1].split("…\n", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"));
    return new TerminalCase(
        List.of(asked[0].substring(PROMPT.length()).split(" ")),
        Pattern.compile(parts, Pattern.DOTALL));
  }

  /** The files of a folder. */
  static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}

package org.dpstat.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page that tells how something is done, as its reader follows it.
 *
 * @param files what is to be written, in the order of the page
 * @param commands what is to be run, and what it then says
 */
record HowToPage(String name, List<Written> files, List<Command> commands) {
  private static final Pattern BLOCK =
      Pattern.compile("([^\\n]*)\\n\\n?```(\\w*)\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern NAMED = Pattern.compile("`((?:schemas|inbox)/[^`]+)`:$");
  private static final Pattern COMMAND =
      Pattern.compile(
          "^\\$ dpstat (.*?)\\n(.*?)(?=\\n\\$ dpstat |\\z)", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  /** A file of the schemas or of the inbox. */
  record Written(String path, String text) {

    /** Makes the file, or goes on with it where it is there. */
    void into(Path folder) throws IOException {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }

  /** What is typed, and what the terminal then shows; nothing where the page does not say. */
  record Command(List<String> words, String shows) {}

  static HowToPage read(Path page) throws IOException {
    List<Written> files = new ArrayList<>();
    List<Command> commands = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(page));
    while (block.find()) {
      Matcher named = NAMED.matcher(block.group(1));
      if (named.find()) {
        files.add(new Written(named.group(1), block.group(3)));
      } else {
        commands.addAll(commands(block.group(3)));
      }
    }
    return new HowToPage(page.getFileName().toString(), files, commands);
  }

  private static List<Command> commands(String text) {
    List<Command> commands = new ArrayList<>();
    Matcher command = COMMAND.matcher(text);
    while (command.find()) {
      List<String> words = new ArrayList<>();
      Matcher word = WORD.matcher(command.group(1));
      while (word.find()) {
        words.add(word.group(1) == null ? word.group(2) : word.group(1));
      }
      commands.add(new Command(words, command.group(2).strip()));
    }
    return commands;
  }
}

package org.dpstat.warehouse.received;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What lies in an inbox, however deep; the inbox's own settings and hidden files are left out.
 * Links are not followed: nobody vouches for what they lead to.
 */
final class InboxFiles extends SimpleFileVisitor<Path> {
  private final Path inbox;
  private final List<Found> found = new ArrayList<>();

  InboxFiles(Path inbox) {
    this.inbox = inbox;
  }

  /**
   * A file, or what lies there in its place.
   *
   * @param name below the inbox; that of a folder ends in a slash
   * @param fault rule by which it cannot even be looked into, null for a file
   */
  record Found(Path path, String name, String fault) {}

  /** All of an inbox in order of name. */
  static List<Found> in(Path inbox) {
    InboxFiles files = new InboxFiles(inbox);
    try {
      Files.walkFileTree(inbox, files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.found.sort(Comparator.comparing(Found::path));
    return files.found();
  }

  List<Found> found() {
    return found;
  }

  /** Folders for lists are looked into whatever their names; below them hidden ones are not. */
  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    Path below = inbox.relativize(folder);
    boolean isLeftOut = below.getNameCount() > 1 && isAnyHidden(below);
    return isLeftOut ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (!isOurs(file) && (attributes.isRegularFile() || attributes.isSymbolicLink())) {
      add(file, "", attributes.isSymbolicLink() ? "symbolic_link" : null);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path path, IOException fault) throws IOException {
    if (path.equals(inbox)) {
      throw fault;
    }
    if (!(fault instanceof NoSuchFileException) && !isOurs(path)) {
      boolean isFolder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
      add(path, isFolder ? "/" : "", isFolder ? "folder_unreadable" : "file_unreadable");
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, IOException fault) throws IOException {
    return fault == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, fault);
  }

  private void add(Path path, String end, String fault) {
    String name = inbox.relativize(path).toString().replace('\\', '/');
    found.add(new Found(path, name + end, fault));
  }

  private boolean isOurs(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(".")
        || name.startsWith("~$")
        || (file.getParent().equals(inbox) && name.equals("inbox.yaml"));
  }

  private static boolean isAnyHidden(Path path) {
    for (Path part : path) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }
}

package org.dpstat.jobs.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import javax.sql.DataSource;
import org.hsqldb.jdbc.JDBCDataSource;
import org.hsqldb.server.Server;

/**
 * The repository of jobs as an HSQLDB file that one process has open. That process serves it on
 * loopback to the others, which find its address in a file beside it. Who holds the file is decided
 * by a lock of the operating system, which a process that dies lets go.
 */
final class FileDatabase implements OpsDatabase {
  private static final String USER = "SA";
  private static final String PASSWORD = "jobs.password";
  private static final String FOLDER = "jobs";

  /** Class of the SQL states of who may not come in. */
  private static final String NOT_AUTHORIZED = "28";

  private final DataSource dataSource;
  private final FileChannel channel;
  private final Server server;
  private final Path addressFile;

  private FileDatabase(
      DataSource dataSource, FileChannel channel, Server server, Path addressFile) {
    this.dataSource = dataSource;
    this.channel = channel;
    this.server = server;
    this.addressFile = addressFile;
  }

  /** The file of a warehouse's own directory. */
  record Place(OpsDirectory ops) implements OpsDatabase.Place {
    @Override
    public Optional<OpsDatabase> tryToHold() {
      return FileDatabase.tryToHold(ops);
    }

    @Override
    public Optional<OpsDatabase> tryToAsk() {
      return FileDatabase.tryToAsk(ops);
    }
  }

  @Override
  public DataSource dataSource() {
    return dataSource;
  }

  /** The lock lasts as long as the file is open. */
  @Override
  public boolean isHeld() {
    return channel != null && channel.isOpen();
  }

  private static Optional<OpsDatabase> tryToHold(OpsDirectory ops) {
    try {
      FileChannel channel =
          FileChannel.open(
              ops.path("jobs.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      return Optional.of(openOrLetGo(ops, channel));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Held by this very process.
      return null;
    }
  }

  private static FileDatabase openOrLetGo(OpsDirectory ops, FileChannel channel)
      throws IOException {
    try {
      return open(ops, channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static FileDatabase open(OpsDirectory ops, FileChannel channel) throws IOException {
    String file = "file:" + ops.path(FOLDER).resolve("repository");
    // The lock above is ours: HSQLDB's own would keep us waiting after a crash.
    String settings = ";hsqldb.tx=mvcc;hsqldb.write_delay=false;hsqldb.lock_file=false";
    DataSource dataSource = dataSource("jdbc:hsqldb:" + file + settings, ops);
    // The first connection makes the database, with our user and password.
    connect(dataSource, ops);
    int port = freePort();
    Server server = new Server();
    server.setSilent(true);
    server.setLogWriter(null);
    server.setErrWriter(null);
    server.setAddress(InetAddress.getLoopbackAddress().getHostAddress());
    server.setPort(port);
    server.setDatabaseName(0, "jobs");
    server.setDatabasePath(0, file + settings);
    server.start();
    Path addressFile = ops.path("jobs.address");
    Files.writeString(addressFile, "jdbc:hsqldb:hsql://127.0.0.1:" + port + "/jobs");
    return new FileDatabase(dataSource, channel, server, addressFile);
  }

  private static void connect(DataSource dataSource, OpsDirectory ops) {
    try {
      dataSource.getConnection().close();
    } catch (java.sql.SQLException e) {
      if (e.getSQLState() != null && e.getSQLState().startsWith(NOT_AUTHORIZED)) {
        throw passwordLost(ops);
      }
      throw new IllegalStateException("the repository of jobs could not be opened", e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static Optional<OpsDatabase> tryToAsk(OpsDirectory ops) {
    try {
      Path address = ops.path("jobs.address");
      if (!Files.exists(address)) {
        return Optional.empty();
      }
      DataSource dataSource = dataSource(Files.readString(address), ops);
      dataSource.getConnection().close();
      return Optional.of(new FileDatabase(dataSource, null, null, null));
    } catch (IOException | java.sql.SQLException e) {
      return Optional.empty();
    }
  }

  private static PasswordLost passwordLost(OpsDirectory ops) {
    return new PasswordLost(ops.secretFile(PASSWORD), ops.path(FOLDER));
  }

  /**
   * Makes the password only where there is nothing yet that it opens.
   *
   * @throws PasswordLost where there is
   */
  private static DataSource dataSource(String url, OpsDirectory ops) {
    if (!Files.exists(ops.secretFile(PASSWORD)) && Files.exists(ops.path(FOLDER))) {
      throw passwordLost(ops);
    }
    JDBCDataSource source = new JDBCDataSource();
    source.setUrl(url);
    source.setUser(USER);
    source.setPassword(ops.secret(PASSWORD));
    return source;
  }

  @Override
  public void close() {
    if (server == null) {
      return;
    }
    try (channel) {
      Files.deleteIfExists(addressFile);
      server.shutdownCatalogs(org.hsqldb.Database.CLOSEMODE_NORMAL);
      server.stop();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

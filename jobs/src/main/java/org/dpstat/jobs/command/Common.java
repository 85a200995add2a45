package org.dpstat.jobs.command;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.dpstat.jobs.ops.OpsDatabase;
import org.dpstat.jobs.ops.OpsDirectory;
import org.dpstat.jobs.refresh.Workplace;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that every command has; given to a command, they are those of its own commands too. */
final class Common {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "show this help / 显示帮助")
  @SuppressWarnings("unused") // picocli asks for it
  private boolean isHelp;

  @Option(
      names = "--warehouse",
      paramLabel = "URI",
      scope = ScopeType.INHERIT,
      description = "where the tables lie / 数据仓库所在目录")
  private String warehouse;

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      scope = ScopeType.INHERIT,
      description = "language / 语言")
  private String lang;

  @Option(names = "--clock", paramLabel = "INSTANT", scope = ScopeType.INHERIT, hidden = true)
  private Instant clock;

  Wording wording() {
    return Wording.of(lang);
  }

  Path home() {
    return Path.of(System.getProperty("dpstat.home", ".")).toAbsolutePath().normalize();
  }

  Clock clock() {
    return clock == null ? Clock.system(ZONE) : Clock.fixed(clock, ZONE);
  }

  URI warehouse() {
    String place = warehouse == null ? System.getenv("DPSTAT_WAREHOUSE") : warehouse;
    if (place == null) {
      return home().resolve("warehouse/data").toUri();
    }
    boolean isUri = place.matches("[a-zA-Z][a-zA-Z0-9+.-]*:.*");
    return isUri ? URI.create(place) : Path.of(place).toAbsolutePath().normalize().toUri();
  }

  /** Log file of this warehouse, beside its repository of jobs. */
  Path log() {
    return Path.of(warehouse()).resolve("_ops/logs/dpstat.log");
  }

  /** What a command works with, of a warehouse that is there. */
  Workplace open() {
    return workplace(false);
  }

  /** The same, made where there is none: only who writes tables may. */
  Workplace openOrMake() {
    return workplace(true);
  }

  private Workplace workplace(boolean mayMake) {
    if (!"file".equals(warehouse().getScheme())) {
      throw new UsageFault("usage.warehouse", warehouse());
    }
    // The URL may hold a password: it is not repeated.
    if (OpsDatabase.url().filter(url -> !url.startsWith("jdbc:postgresql:")).isPresent()) {
      throw new UsageFault("usage.ops", OpsDatabase.VARIABLE);
    }
    if (!mayMake && !OpsDirectory.isThere(warehouse())) {
      throw new UsageFault("usage.nowarehouse", Path.of(warehouse()));
    }
    System.setProperty("dpstat.log", log().toString());
    return Workplace.open(home(), warehouse(), clock());
  }
}

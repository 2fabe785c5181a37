package dk.cpr.bench;

import dk.cpr.importer.http.ServiceDoor;
import dk.cpr.local.machine.CacheFolder;
import dk.cpr.local.machine.CannotRun;
import dk.cpr.local.postgres.Database;
import dk.cpr.local.postgres.LocalPostgres;
import dk.cpr.local.register.Component;
import dk.cpr.local.register.LocalRegister;
import dk.cpr.local.register.Ports;
import dk.cpr.local.register.Preflight;
import dk.cpr.local.register.RegisterConfig;
import dk.cpr.local.register.StartProgress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;

/** A register of its own, if wanted with the bench application beside its disclosure-service. */
final class Rig {
  private final Path folder;
  private final LocalRegister register;
  private final BenchApplication application;

  private Rig(Path root, Path folder) {
    this.folder = folder;
    Path run = folder.resolve("run");
    this.register = LocalRegister.of(new RegisterConfig(root, run, Ports.free()));
    this.application = new BenchApplication(root, run);
  }

  /** A rig in a temporary folder; it ends, and the folder with it, when this process ends. */
  static Rig in(Path root) {
    try {
      Rig rig = new Rig(root, Files.createTempDirectory("cpr-bench-"));
      Runtime.getRuntime().addShutdownHook(new Thread(rig::end, "end the rig"));
      return rig;
    } catch (IOException e) {
      throw new CannotRun("Cannot write a temporary folder: " + e.getMessage(), e);
    }
  }

  /** Starts what is needed and returns when all of it is ready. */
  void start(List<Component> needed) {
    new Preflight(register).check(needed);
    register.start(needed, StartProgress.unseen());
  }

  /** Starts the bench application in the likeness of the disclosure-service that runs. */
  void startApplication() {
    application.start(pid(Component.DISCLOSURE));
  }

  LocalRegister register() {
    return register;
  }

  Path folder() {
    return folder;
  }

  LocalPostgres postgres() {
    return register.postgres();
  }

  /** The superuser's connection to a service's database. */
  Connection connection(Database database) {
    try {
      return DriverManager.getConnection(
          postgres().jdbcUrl(database), postgres().admin().user(), postgres().admin().password());
    } catch (SQLException e) {
      throw new CannotRun("PostgreSQL refuses: " + e.getMessage(), e);
    }
  }

  /** How long the last look at the gate is in answers of the bench application until now. */
  Window window() {
    return Window.of(application.metrics());
  }

  /** A token that is good for a minute at least. */
  String token(String who) {
    return register.token(who);
  }

  /** The service that does a work, as somebody calls it. */
  ServiceDoor door(Work work, String who) {
    return new ServiceDoor("the measured service", base(work), () -> token(who));
  }

  /** Where a work is asked for. */
  URI address(Work work) {
    return base(work).resolve(work.isLookUp() ? LookUp.PATH : "/bench/constant");
  }

  Rate.Watched watched(Work work) {
    long service = work.isOfPackagedService() ? pid(Component.DISCLOSURE) : application.pid();
    return new Rate.Watched(OptionalLong.of(service), pid(Component.POSTGRES));
  }

  Rate.Watched watchedBaseline() {
    return new Rate.Watched(OptionalLong.empty(), pid(Component.POSTGRES));
  }

  private URI base(Work work) {
    int port =
        work.isOfPackagedService()
            ? register.config().ports().of(Component.DISCLOSURE)
            : application.port();
    return URI.create("http://127.0.0.1:" + port);
  }

  long pid(Component component) {
    return register.status().stream()
        .filter(status -> status.component() == component)
        .findFirst()
        .orElseThrow()
        .pid()
        .orElseThrow(() -> new CannotRun(component.title() + " has ended."));
  }

  private void end() {
    application.stop();
    register.breakOff();
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroy);
    CacheFolder.delete(folder);
  }
}

package dk.cpr.local.postgres;

import com.sun.management.OperatingSystemMXBean;
import dk.cpr.local.machine.CacheFolder;
import dk.cpr.local.machine.CannotRun;
import dk.cpr.local.machine.FreePort;
import dk.cpr.local.machine.SecretFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL 18 server of this machine, durable as in production: {@code fsync}, {@code
 * full_page_writes} and {@code synchronous_commit} are on, every login has a scram password. It
 * runs on its own after {@link #start()}, until {@link #stop()}; another process may open the same
 * folder and stop it.
 *
 * <pre>
 * try (LocalPostgres postgres = LocalPostgres.temporary(Database.NUMBER)) {
 *   postgres.serviceSettings(Database.NUMBER);  // all that a Quarkus service needs
 *   postgres.jdbcUrl(Database.NUMBER);
 *   postgres.credentials(Database.NUMBER);  // reads and writes rows, 1 s a transaction
 *   postgres.owner(Database.NUMBER);        // migrates
 * }
 * </pre>
 */
public final class LocalPostgres implements AutoCloseable {

  private static final String ADMIN = "postgres";
  private static final long LEAST_BUFFERS = 128;
  private static final long MOST_BUFFERS = 4_096;

  private final Path folder;
  private final int port;
  private final SecretFile secrets;
  private final List<Database> databases;
  private final Ending ending;

  /** What {@link #close()} does. */
  private enum Ending {
    STOP,
    DELETE
  }

  private LocalPostgres(Path folder, int port, List<Database> databases, Ending ending) {
    this.folder = folder.toAbsolutePath();
    this.port = port;
    this.databases = databases;
    this.ending = ending;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new CannotRun("Cannot write the folder " + folder + ": " + e.getMessage(), e);
    }
    this.secrets = SecretFile.open(folder.resolve("passwords.properties"));
  }

  /** The server with its data in {@code folder}, on that port; it is not started by this. */
  public static LocalPostgres at(Path folder, int port) {
    return new LocalPostgres(folder, port, List.of(Database.values()), Ending.STOP);
  }

  /**
   * A started server in a folder of its own, on a free port, with the given databases (all when
   * none is named). {@link #close()}, or the end of this Java process, stops and deletes it.
   */
  public static LocalPostgres temporary(Database... databases) {
    List<Database> wanted = List.of(databases.length == 0 ? Database.values() : databases);
    LocalPostgres server =
        new LocalPostgres(TemporaryFolders.make(), FreePort.find(), wanted, Ending.DELETE);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop PostgreSQL"));
    server.start();
    return server;
  }

  /** Starts it, making data folder, roles and databases the first time; one that runs is fine. */
  public void start() {
    PostgresPrograms programs = PostgresPrograms.unpacked();
    if (!isRunning()) {
      if (!Files.exists(data().resolve("PG_VERSION"))) {
        initialise(programs);
      }
      configure();
      Postmaster.forgetDead(data());
      programs.run(folder, "pg_ctl", pgCtl("start", "-t", "60", "-l", log().toString()));
    }
    provide();
  }

  /** Stops it in order: sessions are ended, a checkpoint is written. One that is down is fine. */
  public void stop() {
    end("fast");
  }

  /** Stops it as a crash would: no checkpoint, the next start recovers from the log. */
  public void crash() {
    end("immediate");
  }

  public boolean isRunning() {
    return pid().isPresent();
  }

  /** The process of the server when it runs. */
  public OptionalLong pid() {
    return Postmaster.pid(data());
  }

  public int port() {
    return port;
  }

  /** The server's own log. */
  public Path log() {
    return folder.resolve("postgres.log");
  }

  /** The JDBC address; the driver leaves the server's details, which hold values, out of errors. */
  public String jdbcUrl(Database database) {
    return jdbcUrl(database.databaseName());
  }

  /** The role a service works with: rows only, and no transaction over a second. */
  public Credentials credentials(Database database) {
    return credentials(database.databaseName());
  }

  /** The role that owns a database and migrates it. */
  public Credentials owner(Database database) {
    return database == Database.KEYCLOAK
        ? credentials(database)
        : credentials(database.ownerName());
  }

  /** The server's superuser. */
  public Credentials admin() {
    return credentials(ADMIN);
  }

  /**
   * What a Quarkus service must be told to work in its database: the address, its own role, and the
   * owner for Flyway. Keys are Quarkus property names.
   */
  public Map<String, String> serviceSettings(Database database) {
    return Map.of(
        "quarkus.datasource.jdbc.url", jdbcUrl(database),
        "quarkus.datasource.username", credentials(database).user(),
        "quarkus.datasource.password", credentials(database).password(),
        "quarkus.flyway.username", owner(database).user(),
        "quarkus.flyway.password", owner(database).password());
  }

  /** Stops the server, and deletes it if it is a temporary one. */
  @Override
  public void close() {
    if (ending == Ending.DELETE) {
      crash();
      CacheFolder.delete(folder);
    } else {
      stop();
    }
  }

  Connection adminConnection(String database) throws SQLException {
    // Not by DriverManager: it does not see the driver from every class loader of a test.
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(jdbcUrl(database));
    return source.getConnection(ADMIN, admin().password());
  }

  private String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?logServerErrorDetail=false";
  }

  private Credentials credentials(String role) {
    return new Credentials(role, secrets.secret(role));
  }

  private void initialise(PostgresPrograms programs) {
    // An initdb that was killed leaves a folder it would refuse; without PG_VERSION nothing is
    // lost.
    CacheFolder.delete(data());
    Path password = folder.resolve("admin-password");
    SecretFile.write(password, admin().password());
    try {
      programs.run(
          folder,
          "initdb",
          List.of(
              "--pgdata=" + data(),
              "--username=" + ADMIN,
              "--pwfile=" + password,
              "--auth=scram-sha-256",
              "--encoding=UTF8",
              "--locale=C",
              "--locale-provider=builtin",
              "--builtin-locale=C.UTF-8",
              "--no-sync"));
      Files.delete(password);
      Files.writeString(
          data().resolve("postgresql.conf"), "\ninclude 'cpr.conf'\n", StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void configure() {
    try (InputStream template = LocalPostgres.class.getResourceAsStream("cpr.conf")) {
      String text = new String(template.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(
          data().resolve("cpr.conf"),
          text.replace("@PORT@", Integer.toString(port))
              .replace("@BUFFERS@", Long.toString(bufferMebibytes())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An eighth of the machine's memory; what is passing does with little. */
  private long bufferMebibytes() {
    long eighth =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() >> 23;
    return ending == Ending.DELETE
        ? LEAST_BUFFERS
        : Math.clamp(eighth, LEAST_BUFFERS, MOST_BUFFERS);
  }

  private void provide() {
    Provisioning provisioning = new Provisioning(this);
    try {
      for (Database database : databases) {
        provisioning.provide(database);
      }
    } catch (SQLException e) {
      throw new CannotRun("PostgreSQL on port " + port + " refuses: " + e.getMessage(), e);
    }
  }

  private void end(String mode) {
    if (!isRunning()) {
      return;
    }
    try {
      PostgresPrograms.unpacked().run(folder, "pg_ctl", pgCtl("stop", "-t", "60", "-m", mode));
    } catch (CannotRun e) {
      // Somebody else may have stopped it in the same moment.
      if (isRunning()) {
        throw e;
      }
    }
  }

  private List<String> pgCtl(String verb, String... more) {
    return Stream.concat(Stream.of(verb, "-w", "-D", data().toString()), Stream.of(more)).toList();
  }

  private Path data() {
    return folder.resolve("data");
  }
}

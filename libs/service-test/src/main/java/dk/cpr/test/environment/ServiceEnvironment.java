package dk.cpr.test.environment;

import dk.cpr.local.postgres.Credentials;
import dk.cpr.local.postgres.Database;
import dk.cpr.local.postgres.LocalPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * PostgreSQL 18 with this service's own database and role, the test issuer, and the peers named by
 * argument {@code peers} (comma separated module names), each a process of its packaged
 * application.
 *
 * <p>One cluster a test JVM. What tests need to know stands in system properties, since Quarkus
 * loads classes in several class loaders: {@code cpr.test.issuer}, {@code cpr.test.folder}, {@code
 * cpr.test.jdbc.url}, {@code .user}, {@code .password}.
 */
public final class ServiceEnvironment implements QuarkusTestResourceLifecycleManager {
  private static final String FOLDER = "cpr.test.folder";
  private List<String> peers = List.of();

  @Override
  public void init(Map<String, String> args) {
    String named = args.getOrDefault("peers", "");
    peers = named.isEmpty() ? List.of() : List.of(named.split(","));
  }

  @Override
  public Map<String, String> start() {
    synchronized (System.class) {
      if (System.getProperty(FOLDER) == null) {
        begin();
      }
    }
    Map<String, String> config = config(module());
    config.put("quarkus.log.console.level", "WARN");
    // A packaged service gets two ports by number: a drawn one beside a fixed one is more than the
    // metrics of Quarkus bear, and the service would hang at its start.
    config.put("quarkus.http.port", Integer.toString(Peers.port("cpr.test.port.own")));
    config.put("quarkus.management.port", Integer.toString(Peers.port("cpr.test.management.own")));
    peers.forEach(peer -> config.put("cpr." + peer + ".url", Peers.start(peer)));
    return config;
  }

  @Override
  public void stop() {
    peers.forEach(Peers::stop);
  }

  /** Settings that a service needs to run in this environment, by property name. */
  static Map<String, String> config(String service) {
    String issuer = System.getProperty("cpr.test.issuer");
    String database = Peers.ALL.contains(service) ? service.replace("-service", "") : "person";
    Map<String, String> config = new HashMap<>();
    config.put("quarkus.datasource.jdbc.url", property("cpr.test.jdbc." + database + ".url"));
    config.put("quarkus.datasource.username", property("cpr.test.jdbc." + database + ".user"));
    config.put("quarkus.datasource.password", property("cpr.test.jdbc." + database + ".password"));
    config.put("quarkus.flyway.username", property("cpr.test.jdbc." + database + ".owner"));
    config.put("quarkus.flyway.password", property("cpr.test.jdbc." + database + ".ownerpassword"));
    config.put("quarkus.oidc.auth-server-url", issuer);
    config.put(
        "quarkus.oidc-client.credentials.jwt.key-file", folder().resolve("client.pem").toString());
    config.put("cpr.administrative-assigner.tax", "10000004");
    config.put("cpr.administrative-assigner.atp", "10000014");
    config.put("cpr.idempotency.hmac-key", "a key for tests only, made of nothing secret");
    for (String peer : Peers.ALL) {
      config.put(
          "cpr." + peer + ".url", System.getProperty("cpr.test.url." + peer, "http://localhost:9"));
    }
    return config;
  }

  static Path folder() {
    return Path.of(property(FOLDER));
  }

  /** Name of the module whose tests run. */
  static String module() {
    return String.valueOf(Path.of("").toAbsolutePath().getFileName());
  }

  private static String property(String name) {
    String value = System.getProperty(name);
    if (value == null) {
      throw new IllegalStateException("the test environment is not started: " + name);
    }
    return value;
  }

  private static void begin() {
    LocalPostgres postgres = LocalPostgres.temporary(Database.values());
    postgres.start();
    Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
    for (Database database : Database.values()) {
      Credentials credentials = postgres.credentials(database);
      String prefix = "cpr.test.jdbc." + database.name().toLowerCase(Locale.ROOT);
      System.setProperty(prefix + ".url", postgres.jdbcUrl(database));
      System.setProperty(prefix + ".user", credentials.user());
      System.setProperty(prefix + ".password", credentials.password());
      System.setProperty(prefix + ".owner", postgres.owner(database).user());
      System.setProperty(prefix + ".ownerpassword", postgres.owner(database).password());
    }
    System.setProperty("cpr.test.issuer", TestIssuer.start());
    try {
      Path folder = Files.createTempDirectory("cpr-test-");
      Files.writeString(folder.resolve("client.pem"), TestKeys.pem(TestKeys.privateKey()));
      System.setProperty(FOLDER, folder.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

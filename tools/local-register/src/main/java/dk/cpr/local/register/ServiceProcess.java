package dk.cpr.local.register;

import dk.cpr.local.identity.LocalKeycloak;
import dk.cpr.local.machine.CannotRun;
import dk.cpr.local.machine.Daemon;
import dk.cpr.local.machine.SecretFile;
import dk.cpr.local.machine.Web;
import dk.cpr.local.postgres.LocalPostgres;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One of the five services as a Java process, with all it must be told in its environment. */
final class ServiceProcess {

  /** CVR number of the client {@code tax} of the local identity provider. */
  private static final String INVENTED_TAX_AGENCY = "10000004";

  private static final List<String> JVM =
      List.of(
          "-Xms64m",
          "-Xmx256m",
          "-Xmn32m",
          "-Xss512k",
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "-XX:+ExitOnOutOfMemoryError",
          "-Dfile.encoding=UTF-8");

  private final Component service;
  private final RegisterConfig config;
  private final Daemon daemon;

  ServiceProcess(Component service, RegisterConfig config) {
    this.service = service;
    this.config = config;
    Path log = config.runFolder().resolve("logs/" + service.title() + ".log");
    this.daemon = Daemon.of(config.runFolder(), service.title(), log);
  }

  Daemon daemon() {
    return daemon;
  }

  void launch(LocalPostgres postgres, LocalKeycloak keycloak) {
    if (!isBuilt()) {
      throw new CannotRun(service.title() + " is not built: " + jar() + " is missing.");
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(JVM);
    command.add("-jar");
    command.add(jar().toString());
    daemon.start(command, environment(postgres, keycloak));
  }

  boolean isBuilt() {
    return Files.exists(jar());
  }

  boolean isReady() {
    int port = config.ports().managementOf(service);
    return Web.isOk(URI.create("http://localhost:" + port + "/q/health/ready"));
  }

  /** Asks it to end; the service itself finishes what it has begun within ten seconds. */
  void stop() {
    daemon.stop(Duration.ofSeconds(15));
  }

  private Path jar() {
    return config.root().resolve(service.title() + "/target/quarkus-app/quarkus-run.jar");
  }

  private Map<String, String> environment(LocalPostgres postgres, LocalKeycloak keycloak) {
    Map<String, String> environment = new HashMap<>();
    service
        .database()
        .map(postgres::serviceSettings)
        .orElseThrow()
        .forEach((name, value) -> environment.put(variable(name), value));
    Ports ports = config.ports();
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(service)));
    environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
    environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.managementOf(service)));
    for (Component other : Component.services()) {
      environment.put(other.urlVariable(), "http://localhost:" + ports.of(other));
    }
    environment.putAll(identity(keycloak));
    SecretFile secrets = SecretFile.open(config.runFolder().resolve("services.properties"));
    environment.put(
        "CPR_IDEMPOTENCY_HMAC_KEY", secrets.secret(service.title() + ".idempotency-hmac-key"));
    environment.put("CPR_ADMINISTRATIVE_ASSIGNER_TAX", INVENTED_TAX_AGENCY);
    environment.put("MALLOC_ARENA_MAX", "2");
    return environment;
  }

  private Map<String, String> identity(LocalKeycloak keycloak) {
    return Map.of(
        "QUARKUS_OIDC_AUTH_SERVER_URL", keycloak.issuer().toString(),
        "QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL", keycloak.issuer().toString(),
        "QUARKUS_OIDC_CLIENT_CLIENT_ID", service.title(),
        "QUARKUS_OIDC_CLIENT_CREDENTIALS_JWT_KEY_FILE",
            keycloak.keyFile(service.title()).toString());
  }

  /** The environment's name of a configuration property. */
  private static String variable(String property) {
    return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }
}

package dk.cpr.system.noninterference;

import dk.cpr.local.machine.FreePort;
import dk.cpr.local.postgres.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A whole register: the five packaged services as processes, on databases of their own, believing
 * the tokens of the test issuer.
 */
final class OneRegister implements AutoCloseable {
  static final List<String> SERVICES =
      List.of(
          "number-service",
          "person-service",
          "address-service",
          "protection-service",
          "disclosure-service");
  private static final Set<Integer> TAKEN = new HashSet<>();

  private final Side side;
  private final TwoDatabases databases;
  private final Path folder;
  private final Map<String, Map<String, String>> settings;
  private final Map<String, Integer> ports = new LinkedHashMap<>();
  private final Map<String, Process> processes = new LinkedHashMap<>();
  private final List<String> jvm;

  /**
   * A register that is not started.
   *
   * @param settings more settings by service
   * @param jvm more options of disclosure-service's Java machine
   */
  OneRegister(
      Side side,
      TwoDatabases databases,
      Path folder,
      Map<String, Map<String, String>> settings,
      List<String> jvm) {
    this.side = side;
    this.databases = databases;
    this.folder = folder;
    this.settings = settings;
    this.jvm = jvm;
    SERVICES.forEach(
        service -> {
          ports.put(service, port());
          ports.put(service + "/management", port());
        });
  }

  void launch() {
    try {
      Files.createDirectories(folder);
      for (String service : SERVICES) {
        processes.put(service, spawn(service));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void awaitReady() {
    SERVICES.forEach(this::awaitReady);
  }

  URI url(String service) {
    return URI.create("http://127.0.0.1:" + ports.get(service));
  }

  URI management(String service) {
    return URI.create("http://127.0.0.1:" + ports.get(service + "/management"));
  }

  Path log(String service) {
    return folder.resolve(service + ".log");
  }

  Path folder() {
    return folder;
  }

  long pid(String service) {
    return java.util.Objects.requireNonNull(processes.get(service)).pid();
  }

  @Override
  public void close() {
    processes.values().forEach(Process::destroy);
    for (Process process : processes.values()) {
      try {
        if (!process.waitFor(15, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        process.destroyForcibly();
      }
    }
  }

  private static synchronized int port() {
    int port = FreePort.find();
    while (!TAKEN.add(port)) {
      port = FreePort.find();
    }
    return port;
  }

  private Process spawn(String service) throws IOException {
    Path root = Path.of(System.getProperty("cpr.root", "..")).toAbsolutePath().normalize();
    Path jar = root.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
    if (!Files.exists(jar)) {
      throw new IllegalStateException(service + " is not packaged; build it first");
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")));
    if (service.equals("disclosure-service")) {
      command.addAll(jvm);
    }
    command.add("-Dsmallrye.config.locations=" + file(service).toUri());
    command.addAll(List.of("-jar", jar.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log(service).toFile()))
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    return process;
  }

  private Path file(String service) throws IOException {
    Database database = TwoDatabases.of(service);
    Map<String, String> all = new HashMap<>(databases.settings(side, database));
    String issuer = String.valueOf(System.getProperty("cpr.test.issuer"));
    all.put("quarkus.oidc.auth-server-url", issuer);
    all.put(
        "quarkus.oidc-client.credentials.jwt.key-file",
        folder.resolveSibling("client.pem").toString());
    // Ten that start at once on two cores keep the issuer waiting.
    all.put("quarkus.oidc.connection-timeout", "60S");
    all.put("quarkus.oidc-client.connection-timeout", "60S");
    all.put("cpr.idempotency.hmac-key", "a key for tests only, made of nothing secret");
    all.put("quarkus.http.host", "127.0.0.1");
    all.put("quarkus.http.port", String.valueOf(ports.get(service)));
    all.put("quarkus.management.host", "127.0.0.1");
    all.put("quarkus.management.port", String.valueOf(ports.get(service + "/management")));
    all.put("quarkus.datasource.jdbc.max-size", "8");
    all.put("quarkus.datasource.jdbc.min-size", "1");
    SERVICES.forEach(other -> all.put("cpr." + other + ".url", url(other).toString()));
    all.putAll(settings.getOrDefault(service, Map.of()));
    Properties properties = new Properties();
    properties.putAll(all);
    properties.setProperty("config_ordinal", "500");
    Path file = folder.resolve(service + ".properties");
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, service);
    }
    return file;
  }

  private void awaitReady(String service) {
    long limit = System.nanoTime() + Duration.ofSeconds(300).toNanos();
    URI health = management(service).resolve("/q/health/ready");
    while (System.nanoTime() < limit
        && java.util.Objects.requireNonNull(processes.get(service)).isAlive()) {
      if (isReady(health)) {
        return;
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    throw new IllegalStateException(service + " did not become ready; see " + log(service));
  }

  private static boolean isReady(URI health) {
    try {
      HttpRequest request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
      return Http.CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

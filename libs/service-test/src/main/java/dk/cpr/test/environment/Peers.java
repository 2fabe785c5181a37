package dk.cpr.test.environment;

import dk.cpr.local.machine.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Other services of the suite as processes of their packaged applications. A peer keeps its port
 * and database over stop, kill and start, so a test can take it away and give it back.
 */
public final class Peers {
  static final List<String> ALL =
      List.of(
          "number-service",
          "person-service",
          "address-service",
          "protection-service",
          "disclosure-service");

  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

  private Peers() {}

  /** Starts a peer, waits until it is ready and gives its base URL. */
  public static String start(String peer) {
    return start(peer, Map.of());
  }

  /** The same with settings of its own, which go before those of the environment. */
  public static synchronized String start(String peer, Map<String, String> settings) {
    int port = port("cpr.test.port." + peer);
    int management = port("cpr.test.management." + peer);
    String url = "http://localhost:" + port;
    System.setProperty("cpr.test.url." + peer, url);
    Map<String, String> all = new HashMap<>(ServiceEnvironment.config(peer));
    all.putAll(settings);
    all.put("quarkus.http.port", Integer.toString(port));
    all.put("quarkus.management.port", Integer.toString(management));
    spawn(peer, all);
    awaitReady(peer, URI.create("http://localhost:" + management + "/q/health/ready"));
    return url;
  }

  /** Base URL of a peer that was started. */
  public static String url(String peer) {
    return String.valueOf(System.getProperty("cpr.test.url." + peer));
  }

  /** What a peer has written to its console. */
  public static Path log(String peer) {
    return ServiceEnvironment.folder().resolve(peer + ".log");
  }

  /** Stops a peer as an operator would. */
  public static void stop(String peer) {
    process(peer).ifPresent(handle -> end(handle, handle.destroy()));
  }

  /** Kills a peer with SIGKILL. */
  public static void kill(String peer) {
    process(peer).ifPresent(handle -> end(handle, handle.destroyForcibly()));
  }

  private static void spawn(String peer, Map<String, String> settings) {
    Path root = Path.of(System.getProperty("cpr.root", "..")).toAbsolutePath();
    Path jar = root.resolve(peer).resolve("target/quarkus-app/quarkus-run.jar");
    if (!Files.exists(jar)) {
      throw new IllegalStateException(peer + " is not packaged; build it first");
    }
    try {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx256m",
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  "-Dsmallrye.config.locations=" + file(peer, settings).toUri(),
                  "-jar",
                  jar.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log(peer).toFile()))
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      System.setProperty("cpr.test.pid." + peer, Long.toString(process.pid()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A file of settings, not the environment: from QUARKUS_OIDC_CLIENT_… Quarkus cannot tell the
   * oidc-client from an oidc tenant called client.
   */
  private static Path file(String peer, Map<String, String> settings) throws IOException {
    Properties properties = new Properties();
    properties.putAll(settings);
    properties.setProperty("config_ordinal", "500");
    Path file = ServiceEnvironment.folder().resolve(peer + ".properties");
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, peer);
    }
    return file;
  }

  private static void awaitReady(String peer, URI health) {
    Instant limit = Instant.now().plusSeconds(90);
    while (Instant.now().isBefore(limit) && process(peer).isPresent()) {
      if (isReady(health)) {
        return;
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    throw new IllegalStateException(peer + " did not become ready; see " + log(peer));
  }

  private static boolean isReady(URI health) {
    try {
      HttpRequest request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static java.util.Optional<ProcessHandle> process(String peer) {
    String pid = System.getProperty("cpr.test.pid." + peer);
    return pid == null
        ? java.util.Optional.empty()
        : ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive);
  }

  private static void end(ProcessHandle handle, boolean asked) {
    if (asked) {
      handle.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }
  }

  /** A port that was free when it was first asked for by this name. */
  static int port(String property) {
    String held = System.getProperty(property);
    if (held == null) {
      held = Integer.toString(FreePort.find());
      System.setProperty(property, held);
    }
    return Integer.parseInt(held);
  }
}

package dk.cpr.bench;

import dk.cpr.local.machine.CannotRun;
import dk.cpr.local.machine.Web;
import dk.cpr.local.register.Component;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A service that is started again and again on its own ports, packaged in different ways. */
final class StartedService {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final Duration REST = Duration.ofSeconds(5);
  private static final byte[] REQUEST =
      "GET /v1/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
          .getBytes(StandardCharsets.US_ASCII);

  private final Component service;
  private final Likeness likeness;
  private final Path executable;
  private final Path cache;
  private final Path log;

  /** The service as it runs now; it must be stopped before it is started here. */
  StartedService(Component service, Likeness likeness, Path folder) {
    this.service = service;
    this.likeness = likeness;
    Path target = likeness.jar().resolve("../..").normalize();
    this.executable = target.resolve(service.title() + "-0.1.0-SNAPSHOT-runner");
    this.cache = folder.resolve(service.title() + ".aot");
    this.log = folder.resolve(service.title() + "-starts.log");
  }

  /**
   * The ways it can be started here; native only when its executable was built from what is here.
   */
  List<Packaging> packagings() {
    return Arrays.stream(Packaging.values())
        .filter(packaging -> packaging != Packaging.NATIVE || isExecutableCurrent())
        .toList();
  }

  private boolean isExecutableCurrent() {
    return Files.exists(executable) && modified(executable) >= newestSource();
  }

  private long newestSource() {
    Path module = executable.resolve("../..").normalize();
    return Stream.concat(
            Stream.of(module),
            Stream.of("service-kit", "fact-store", "record-files", "cpr-kernel")
                .map(library -> module.resolve("../libs").resolve(library)))
        .map(folder -> folder.resolve("src/main"))
        .flatMap(StartedService::files)
        .mapToLong(StartedService::modified)
        .max()
        .orElse(0);
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new CannotRun("Cannot look into " + folder, e);
    }
  }

  private static long modified(Path file) {
    return file.toFile().lastModified();
  }

  /** Lets the virtual machine write its cache when a first run ends. */
  void train() {
    Process process = spawn(command(List.of("-XX:AOTCacheOutput=" + cache)));
    awaitReady(process);
    end(process);
    if (!Files.exists(cache)) {
      throw new CannotRun("No AOT cache was written for " + service.title() + "; see " + log);
    }
  }

  OneStart start(Packaging packaging) {
    List<String> command =
        switch (packaging) {
          case JVM -> command(List.of());
          case AOT -> command(List.of("-XX:AOTCache=" + cache, "-XX:AOTMode=on"));
          case NATIVE -> List.of(executable.toString());
        };
    long begun = System.nanoTime();
    Process process = spawn(command);
    awaitAnswer(process);
    double seconds = (System.nanoTime() - begun) / 1e9;
    awaitReady(process);
    LockSupport.parkNanos(REST.toNanos());
    double mebibytes = resident(process.pid()) / 1024.0;
    end(process);
    return new OneStart(seconds, mebibytes);
  }

  /** MiB of what would be shipped. */
  double size(Packaging packaging) {
    Path shipped = packaging == Packaging.NATIVE ? executable : likeness.jar().resolveSibling(".");
    long extra = packaging == Packaging.AOT ? size(cache) : 0;
    return (size(shipped) + extra) / 1024.0 / 1024.0;
  }

  private List<String> command(List<String> more) {
    return likeness.command(more, likeness.jar());
  }

  private Process spawn(List<String> command) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().clear();
    builder.environment().putAll(likeness.environment());
    // By this variable the register would take it for its own.
    builder.environment().remove("CPR_LOCAL");
    try {
      return builder.start();
    } catch (IOException e) {
      throw new CannotRun("Cannot start " + service.title() + ": " + e.getMessage(), e);
    }
  }

  private void awaitAnswer(Process process) {
    InetSocketAddress address = new InetSocketAddress("127.0.0.1", port("QUARKUS_HTTP_PORT"));
    await(process, Duration.ofMillis(1), () -> answers(address));
  }

  private void awaitReady(Process process) {
    URI ready =
        URI.create("http://127.0.0.1:" + port("QUARKUS_MANAGEMENT_PORT") + "/q/health/ready");
    await(process, Duration.ofMillis(50), () -> Web.isOk(ready));
  }

  private void await(Process process, Duration pause, java.util.function.BooleanSupplier done) {
    long limit = System.nanoTime() + LIMIT.toNanos();
    while (!done.getAsBoolean()) {
      if (!process.isAlive() || System.nanoTime() > limit) {
        throw new CannotRun(service.title() + " does not start:\n" + lastLines());
      }
      LockSupport.parkNanos(pause.toNanos());
    }
  }

  private static boolean answers(InetSocketAddress address) {
    try (Socket socket = new Socket()) {
      socket.connect(address, 1_000);
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write(REQUEST);
      out.flush();
      return socket.getInputStream().read() == 'H';
    } catch (IOException e) {
      return false;
    }
  }

  private void end(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new CannotRun(service.title() + " does not end.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRun("Broken off.", e);
    }
  }

  private int port(String variable) {
    Map<String, String> environment = likeness.environment();
    return Integer.parseInt(String.valueOf(environment.get(variable)));
  }

  private String lastLines() {
    try {
      List<String> lines = new ArrayList<>(Files.readAllLines(log, StandardCharsets.ISO_8859_1));
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    } catch (IOException e) {
      return "(no log)";
    }
  }

  private static long resident(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new CannotRun("The memory of a process cannot be read.", e);
    }
  }

  private static long size(Path shipped) {
    return files(shipped).mapToLong(file -> file.toFile().length()).sum();
  }
}

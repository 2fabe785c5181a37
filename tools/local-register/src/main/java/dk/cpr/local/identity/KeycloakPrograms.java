package dk.cpr.local.identity;

import dk.cpr.local.machine.CacheFolder;
import dk.cpr.local.machine.CannotRun;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Keycloak's distribution, unpacked and built for PostgreSQL once into the user's cache. Registers
 * share it: what one writes is in its own home, where {@code lib} and the rest are links.
 */
record KeycloakPrograms(Path folder) {

  /** Build options: a change of them needs a new name in the cache. */
  private static final List<String> BUILD =
      List.of(
          "build",
          "--db=postgres",
          "--health-enabled=true",
          "--features-disabled=impersonation,kerberos,device-flow,ciba,organization");

  private static final String BUILD_NAME = "-2";

  /**
   * Without it, each connection that its pool had when the database went away fails one request
   * after the database is back.
   */
  private static final String SETTINGS = "quarkus.datasource.jdbc.validate-on-borrow=true\n";

  /** Keycloak's launcher without its shell script, with a lean virtual machine. */
  private static final List<String> JVM =
      List.of(
          "-Xms32m",
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "-XX:MaxMetaspaceSize=192m",
          "-XX:+ExitOnOutOfMemoryError",
          "-Dfile.encoding=UTF-8",
          "-Duser.language=en",
          "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
          "-Dpicocli.disable.closures=true",
          "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
              + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.base/java.security=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--enable-native-access=ALL-UNNAMED");

  /** Unpacks and builds it unless that is done (about 20 seconds, once for a user). */
  static KeycloakPrograms built() {
    Properties properties = properties();
    String name = "keycloak-" + properties.getProperty("keycloak.version") + BUILD_NAME;
    Path zip = Path.of(properties.getProperty("keycloak.zip"));
    return new KeycloakPrograms(
        CacheFolder.ofUser()
            .entry(
                name,
                into -> {
                  unpack(zip, into);
                  Files.writeString(into.resolve("conf/quarkus.properties"), SETTINGS);
                  new KeycloakPrograms(into).build();
                }));
  }

  /** Makes a home whose programs are these and whose data are its own. */
  void furnish(Path home) throws IOException {
    Files.createDirectories(home.resolve("data/import"));
    try (Stream<Path> parts = Files.list(folder)) {
      for (Path part : parts.filter(Files::isDirectory).toList()) {
        Path link = home.resolve(part.getFileName().toString());
        if (!link.endsWith("data")) {
          Files.deleteIfExists(link);
          Files.createSymbolicLink(link, part);
        }
      }
    }
  }

  /** The command line that runs Keycloak in {@code home}. */
  List<String> command(Path home, List<String> memory, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(JVM);
    command.addAll(memory);
    command.add("-Dkc.home.dir=" + home);
    command.add("-cp");
    command.add(folder.resolve("lib/quarkus-run.jar").toString());
    command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    command.addAll(arguments);
    return command;
  }

  private void build() throws IOException {
    Path output = folder.resolve("build.log");
    try {
      Process process =
          new ProcessBuilder(command(folder, List.of("-Xmx512m"), BUILD))
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (process.waitFor() != 0) {
        throw new CannotRun("Keycloak cannot be built:\n" + Files.readString(output));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static Properties properties() {
    try (InputStream in = KeycloakPrograms.class.getResourceAsStream("server.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The archive has one top folder, which is left out; nothing in it needs to be executable. */
  private static void unpack(Path zip, Path into) throws IOException {
    try (ZipInputStream archive =
        new ZipInputStream(new BufferedInputStream(Files.newInputStream(zip), 1 << 16))) {
      for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
        String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
        Path target = into.resolve(name).normalize();
        if (!target.startsWith(into)) {
          throw new IOException("archive entry outside its folder");
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.copy(archive, target);
        }
      }
    }
  }
}

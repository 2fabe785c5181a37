package dk.cpr.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {

  private final Path folder;

  MachineTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void a_secret_stays_the_same_and_is_its_owner_s_alone() throws IOException {
    Path file = folder.resolve("secrets");
    String made = SecretFile.open(file).secret("a");

    assertThat(SecretFile.open(file).secret("a")).isEqualTo(made).hasSize(32);
    assertThat(SecretFile.open(file).secret("b")).isNotEqualTo(made);
    assertThat(Files.getPosixFilePermissions(file))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  }

  @RepeatedTest(50)
  void a_cache_entry_made_by_many_at_once_is_whole_and_one() throws IOException {
    CacheFolder cache = CacheFolder.at(folder);
    List<Path> entries =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(i -> cache.entry("tool", into -> Files.writeString(into.resolve("x"), "x")))
            .toList();

    assertThat(entries).hasSize(8).containsOnly(entries.getFirst());
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(entries.getFirst());
    }
  }

  @Test
  void a_cache_entry_that_cannot_be_made_is_not_there() throws IOException {
    CacheFolder cache = CacheFolder.at(folder);

    assertThatThrownBy(() -> cache.entry("tool", MachineTest::breakOff))
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("disk full");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  private static void breakOff(Path into) throws IOException {
    Files.writeString(into.resolve("x"), "half");
    throw new IOException("disk full");
  }

  @Test
  void a_taken_port_is_seen() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(FreePort.isTaken(socket.getLocalPort())).isTrue();
    }
    int free = FreePort.find();
    assertThat(FreePort.isTaken(free)).isFalse();
    assertThat(free).as("no connection is made from it").isBetween(10_000, 32_767);
  }

  @Test
  void a_daemon_is_found_by_whoever_looks_for_it_and_ended() {
    Daemon daemon = daemon();
    daemon.start(List.of("sleep", "60"), Map.of());

    assertThat(daemon().process()).isEqualTo(daemon.process()).isPresent();
    assertThat(Daemon.of(folder, "other", folder.resolve("log")).isRunning()).isFalse();
    daemon().stop(Duration.ofSeconds(5));
    assertThat(daemon.isRunning()).isFalse();
  }

  @Test
  void a_daemon_that_will_not_end_is_killed() {
    Daemon daemon = daemon();
    daemon.start(List.of("sh", "-c", "trap '' TERM; echo up; while :; do sleep 1; done"), Map.of());
    while (!daemon.lastLines(1).equals("up")) {
      Thread.onSpinWait();
    }
    daemon.stop(Duration.ofMillis(200));
    assertThat(daemon.isRunning()).isFalse();
  }

  private Daemon daemon() {
    return Daemon.of(folder, "sleeper", folder.resolve("log"));
  }
}

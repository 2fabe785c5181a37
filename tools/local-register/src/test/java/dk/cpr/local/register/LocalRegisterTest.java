package dk.cpr.local.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.cpr.local.machine.CannotRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalRegisterTest {

  private final RegisterConfig config;

  LocalRegisterTest(@TempDir Path folder) {
    this.config = new RegisterConfig(folder, folder.resolve("run"), Ports.free());
  }

  @Test
  void ports_are_the_standard_ones_but_for_those_chosen() {
    Ports ports = Ports.standard().chosenBy(Map.of("CPR_NUMBER_PORT", "18081", "OTHER", "1"));

    assertThat(ports.of(Component.NUMBER)).isEqualTo(18081);
    assertThat(ports.managementOf(Component.NUMBER)).isEqualTo(9081);
    assertThat(ports.of(Component.POSTGRES)).isEqualTo(54320);
    for (String none : List.of("x", "", "0", "65536", "99999", "-1", "8081 ", "18081.0")) {
      assertThatThrownBy(() -> Ports.standard().chosenBy(Map.of("CPR_NUMBER_PORT", none)))
          .isInstanceOf(CannotRun.class)
          .hasMessageStartingWith("CPR_NUMBER_PORT is no port: " + none);
    }
    assertThatThrownBy(() -> Ports.standard().chosenBy(Map.of("CPR_NUMBER_PORT", "8082")))
        .hasMessage("Port 8082 stands twice: for CPR_NUMBER_PORT and CPR_PERSON_PORT.");
    assertThatThrownBy(() -> Ports.standard().chosenBy(Map.of("CPR_NUMBR_PORT", "18081")))
        .hasMessageStartingWith("There is no CPR_NUMBR_PORT; there are: CPR_ADDRESS_");
  }

  /** The script refuses before anything is built, so it knows them, too. */
  @ParameterizedTest
  @CsvSource({
    "CPR_NUMBER_PORT=abc, CPR_NUMBER_PORT is no port: abc",
    "CPR_PERSON_PORT=99999, CPR_PERSON_PORT is no port: 99999",
    "CPR_PERSON_PORT=0, CPR_PERSON_PORT is no port: 0",
    "CPR_NUMBER_PORT=8082, Port 8082 stands twice: for CPR_NUMBER_PORT and CPR_PERSON_PORT.",
    "CPR_NUMBR_PORT=18081, There is no CPR_NUMBR_PORT"
  })
  void the_script_refuses_what_is_no_port(String chosen, String sentence) throws Exception {
    ProcessBuilder script =
        new ProcessBuilder("bash", Path.of("../../cpr").toAbsolutePath().toString(), "up");
    script.environment().put(chosen.split("=", 2)[0], chosen.split("=", 2)[1]);
    script.environment().put("CPR_RUN", config.runFolder().toString());
    Process process = script.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(said).startsWith("cpr: " + sentence);
    assertThat(config.runFolder()).doesNotExist();
  }

  @Test
  void the_script_knows_the_standard_ports() throws IOException {
    String script = Files.readString(Path.of("../../cpr"));
    Ports.standard()
        .byVariable()
        .forEach((name, port) -> assertThat(script).contains(name + "=" + port));
  }

  @Test
  void the_ports_of_the_last_start_are_kept() throws IOException {
    Files.createDirectories(config.runFolder());
    config.ports().save(config.runFolder().resolve(LocalRegister.PORTS_FILE));
    Map<String, String> environment = Map.of("CPR_RUN", config.runFolder().toString());

    RegisterConfig again = RegisterConfig.ofClone(config.root(), environment);

    assertThat(again.ports()).isEqualTo(config.ports());
    assertThat(again.runFolder()).isEqualTo(config.runFolder());
  }

  @Test
  void a_run_folder_is_its_owner_s_alone_and_everything_in_it_down() throws IOException {
    LocalRegister register = LocalRegister.of(config);

    assertThat(Files.getPosixFilePermissions(config.runFolder())).hasSize(3);
    assertThat(register.status())
        .hasSize(7)
        .allMatch(status -> status.state() == ComponentStatus.State.DOWN);
    register.stop();
    register.delete();
    assertThat(config.runFolder()).doesNotExist();
  }

  @Test
  void two_commands_do_not_hold_one_run_folder() {
    LocalRegister.of(config);
    try (RunLock held = RunLock.take(config, "up")) {
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> RunLock.take(config, "down"))
            .isInstanceOf(CannotRun.class)
            .hasMessageContaining("./cpr up, process " + ProcessHandle.current().pid());
      }
    }
    RunLock.take(config, "down").close();
  }

  @Test
  void a_taken_port_is_refused_with_its_component_and_its_variable() throws IOException {
    Preflight preflight = new Preflight(LocalRegister.of(config));
    int port = config.ports().managementOf(Component.KEYCLOAK);
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> preflight.check(List.of(Component.KEYCLOAK)))
          .hasMessageContaining("Port " + port + ", which keycloak needs")
          .hasMessageContaining("CPR_KEYCLOAK_MANAGEMENT_PORT=");
    }
    preflight.check(List.of(Component.KEYCLOAK));
  }

  @Test
  void what_is_short_or_missing_is_said() {
    Preflight preflight = new Preflight(LocalRegister.of(config));

    assertThatThrownBy(() -> Preflight.checkMemory(1L << 30)).hasMessageContaining("1.0 GiB");
    assertThatThrownBy(() -> Preflight.checkDisk(1L << 30)).hasMessageContaining("free disk");
    assertThatThrownBy(() -> preflight.check(List.of(Component.PERSON)))
        .hasMessageContaining("person-service is not built");
  }

  @Test
  void a_start_that_fails_stops_what_it_started() {
    LocalRegister register = LocalRegister.of(config);

    assertThatThrownBy(
            () ->
                register.start(
                    List.of(Component.POSTGRES, Component.NUMBER), StartProgress.unseen()))
        .hasMessageContaining("number-service is not built");
    assertThat(register.postgres().isRunning()).isFalse();
  }

  @Test
  void the_database_is_stopped_killed_and_started_by_name() {
    LocalRegister register = LocalRegister.of(config);
    register.start("postgres");
    register.kill("postgres");
    assertThat(register.postgres().isRunning()).isFalse();
    register.start("postgres");
    assertThat(LocalRegister.of(config).status().getFirst().state())
        .isEqualTo(ComponentStatus.State.READY);
    register.stop("postgres");
    assertThat(register.postgres().isRunning()).isFalse();
  }
}

package dk.cpr.local.register;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.local.machine.Web;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessTest {

  private final RegisterConfig config;
  private final LocalRegister register;

  ServiceProcessTest(@TempDir Path folder) {
    this.config = new RegisterConfig(folder, folder.resolve("run"), Ports.free());
    this.register = LocalRegister.of(config);
  }

  @BeforeEach
  void install() throws IOException {
    FakeService.install(config, Component.PERSON);
  }

  @AfterEach
  void stop() {
    register.stop();
  }

  @Test
  void is_told_where_everything_is() throws IOException {
    register.start("person-service");

    String told = Web.send(HttpRequest.newBuilder(register.managementUrl("person-service"))).body();
    assertThat(told)
        .contains("QUARKUS_HTTP_PORT=" + config.ports().of(Component.PERSON))
        .contains(
            "QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://127.0.0.1:"
                + config.ports().of(Component.POSTGRES)
                + "/person")
        .contains("QUARKUS_DATASOURCE_USERNAME=person,")
        .contains("QUARKUS_FLYWAY_USERNAME=person_owner,")
        .contains("CPR_NUMBER_SERVICE_URL=" + register.url("number-service"))
        .contains("QUARKUS_OIDC_CLIENT_CLIENT_ID=person-service")
        .contains("QUARKUS_OIDC_AUTH_SERVER_URL=" + register.url("keycloak") + "/realms/cpr")
        .containsPattern("CPR_IDEMPOTENCY_HMAC_KEY=[A-Za-z0-9_-]{32}");
    String key = told.replaceAll("(?s).*CREDENTIALS_JWT_KEY_FILE=([^,}]+).*", "$1");
    assertThat(Files.readString(Path.of(key))).startsWith("-----BEGIN PRIVATE KEY-----");
  }

  @Test
  void is_killed_and_started_again_by_another_that_knows_the_folder() {
    register.start("person-service");
    OptionalLong first = status().pid();
    assertThat(status().state()).isEqualTo(ComponentStatus.State.READY);
    assertThat(status().memory()).isPositive();

    LocalRegister other = LocalRegister.of(config);
    other.kill("person-service");
    assertThat(status().state()).isEqualTo(ComponentStatus.State.DOWN);
    other.start("person-service");
    assertThat(status().state()).isEqualTo(ComponentStatus.State.READY);
    assertThat(status().pid()).isNotEqualTo(first);
  }

  @Test
  void is_left_alone_when_it_runs_already() {
    register.start("person-service");
    OptionalLong first = status().pid();
    register.start(List.of(Component.PERSON), StartProgress.unseen());
    assertThat(status().pid()).isEqualTo(first);
  }

  private ComponentStatus status() {
    return register.status().get(Component.PERSON.ordinal());
  }
}

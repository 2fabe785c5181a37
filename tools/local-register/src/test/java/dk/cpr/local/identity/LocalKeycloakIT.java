package dk.cpr.local.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.cpr.local.machine.CacheFolder;
import dk.cpr.local.machine.CannotRun;
import dk.cpr.local.machine.FreePort;
import dk.cpr.local.postgres.Database;
import dk.cpr.local.postgres.LocalPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LocalKeycloakIT {

  private static Path folder;
  private static LocalPostgres postgres;
  private static LocalKeycloak keycloak;

  @BeforeAll
  static void start() throws IOException {
    folder = Files.createTempDirectory("cpr-keycloak-");
    postgres = LocalPostgres.temporary(Database.KEYCLOAK);
    keycloak = new LocalKeycloak(folder, FreePort.find(), FreePort.find());
    launch();
  }

  private static void launch() {
    keycloak.launch(postgres);
    while (!keycloak.isReady()) {
      assertThat(keycloak.daemon().isRunning()).as(keycloak.daemon().lastLines(40)).isTrue();
      LockSupport.parkNanos(100_000_000);
    }
  }

  @AfterAll
  static void stop() {
    keycloak.stop();
    assertThat(keycloak.daemon().isRunning()).isFalse();
    postgres.close();
    CacheFolder.delete(folder);
  }

  static List<DemoIdentity> identities() {
    return DemoIdentity.all();
  }

  @ParameterizedTest
  @MethodSource("identities")
  void every_identity_gets_a_token_that_says_who_it_is(DemoIdentity who) {
    Token token = new Token(keycloak.tokens().token(who.name()), Instant.MAX);

    assertThat(token.claim("iss")).isEqualTo(keycloak.issuer().toString());
    assertThat(token.claim("aud")).isEqualTo("cpr");
    who.claims().forEach((claim, value) -> assertThat(token.claim(claim)).isEqualTo(value));
    if (who.kind() == DemoIdentity.Kind.MACHINE) {
      assertThat(token.claim("acr")).isNull();
      assertThat(token.claim("azp")).isEqualTo(who.name());
    } else {
      assertThat(token.claim("acr")).isEqualTo(AssuranceLevel.SUBSTANTIAL.acr());
      assertThat(token.claim("azp")).isEqualTo("portal");
    }
  }

  @Test
  void a_password_alone_gives_level_low() {
    String token = keycloak.tokens().token("caseworker-0101", AssuranceLevel.LOW);
    assertThat(new Token(token, Instant.MAX).claim("acr")).isEqualTo(AssuranceLevel.LOW.acr());
  }

  @Test
  void a_level_that_nobody_reaches_is_refused_not_lowered() {
    assertThatThrownBy(() -> keycloak.tokens().token("office", AssuranceLevel.HIGH))
        .isInstanceOf(CannotRun.class)
        .hasMessage("office cannot reach level HIGH.");
  }

  @Test
  void a_person_logs_in_twice_with_one_code() {
    String first = keycloak.tokens().token("auditor");
    keycloak.tokens().forget();
    assertThat(keycloak.tokens().token("auditor")).isNotEqualTo(first);
  }

  @Test
  void no_log_in_fails_after_the_database_was_away() {
    // At once, so that the pool holds several connections that will be stale.
    assertThat(tokens(8)).hasSize(8);
    postgres.crash();
    postgres.start();
    assertThat(tokens(8)).hasSize(8).doesNotHaveDuplicates();
  }

  private static List<Token> tokens(int count) {
    MachineLogin login =
        new MachineLogin(keycloak.issuer(), new IdentitySecrets(folder.resolve("identity")).keys());
    List<CompletableFuture<Token>> all =
        IntStream.range(0, count)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> login.token("hospital")))
            .toList();
    return all.stream().map(CompletableFuture::join).toList();
  }

  @Test
  void a_citizen_is_bound_to_a_person_and_bound_again() {
    for (int i = 0; i < 2; i++) {
      UUID person = UUID.randomUUID();
      keycloak.bind("citizen-1", person);
      Token token = new Token(keycloak.tokens().token("citizen-1"), Instant.MAX);
      assertThat(token.claim("person_id")).isEqualTo(person.toString());
    }
  }

  @Test
  void the_administrator_s_own_token_is_good_for_no_service() {
    Token token =
        new MachineLogin(keycloak.issuer(), new IdentitySecrets(folder.resolve("identity")).keys())
            .token(RealmFile.ADMIN_CLIENT);
    assertThat(token.claim("aud")).isNotEqualTo("cpr");
    assertThat(token.claim("groups")).isNull();
  }

  @Test
  void no_secret_lies_open_and_the_realm_file_is_gone() throws IOException {
    try (var files = Files.walk(folder.resolve("identity"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".json"))).isEmpty();
    }
    assertThat(Files.getPosixFilePermissions(keycloak.keyFile("hospital"))).hasSize(2);
  }
}

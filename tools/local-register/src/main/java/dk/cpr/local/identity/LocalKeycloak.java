package dk.cpr.local.identity;

import dk.cpr.local.machine.CannotRun;
import dk.cpr.local.machine.Daemon;
import dk.cpr.local.machine.SecretFile;
import dk.cpr.local.machine.Web;
import dk.cpr.local.postgres.Database;
import dk.cpr.local.postgres.LocalPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The real Keycloak server of a local register, in {@code start} mode on its own database. Its
 * realm {@code cpr} is made at the first start, with keys, passwords and one-time-code seeds that
 * exist nowhere else.
 */
public final class LocalKeycloak {

  private final Path folder;
  private final int port;
  private final int managementPort;
  private final IdentitySecrets secrets;
  private final IdentityTokens tokens;
  private final Daemon daemon;

  /**
   * @param runFolder the register's folder; Keycloak's is {@code identity} in it
   * @param port where it answers
   * @param managementPort where it says whether it is ready
   */
  public LocalKeycloak(Path runFolder, int port, int managementPort) {
    this.folder = runFolder.toAbsolutePath().resolve("identity");
    this.port = port;
    this.managementPort = managementPort;
    this.secrets = new IdentitySecrets(folder);
    this.tokens = new IdentityTokens(issuer(), secrets);
    this.daemon = Daemon.of(runFolder, "keycloak", runFolder.resolve("logs/keycloak.log"));
  }

  /** Whether its realm has been made: it was ready at least once. */
  public boolean hasRealm() {
    return Files.exists(realmMade());
  }

  /** Launches it against a database server that runs; {@link #isReady()} tells when it answers. */
  public void launch(LocalPostgres postgres) {
    KeycloakPrograms programs = KeycloakPrograms.built();
    Path home = folder.resolve("home");
    // The first start makes RSA keys, which without the second compiler takes four times as long.
    List<String> memory = new ArrayList<>(List.of("-Xmx256m"));
    List<String> arguments = new ArrayList<>(List.of("start", "--optimized"));
    try {
      programs.furnish(home);
      if (!hasRealm()) {
        SecretFile.write(home.resolve("data/import/cpr-realm.json"), new RealmFile(secrets).text());
        arguments.add("--import-realm");
      } else {
        memory.add("-XX:TieredStopAtLevel=1");
      }
    } catch (IOException e) {
      throw new CannotRun("Cannot write the folder " + folder + ": " + e.getMessage(), e);
    }
    daemon.start(programs.command(home, memory, arguments), environment(postgres));
  }

  /** Whether it answers, with its realm. */
  public boolean isReady() {
    boolean ready =
        Web.isOk(URI.create("http://localhost:" + managementPort + "/health/ready"))
            && Web.isOk(URI.create(issuer() + "/.well-known/openid-configuration"));
    if (ready) {
      forgetRealmFile();
    }
    return ready;
  }

  public void stop() {
    daemon.stop(Duration.ofSeconds(20));
  }

  /** Its process. */
  public Daemon daemon() {
    return daemon;
  }

  /** The address of the realm, as it stands in tokens. */
  public URI issuer() {
    return URI.create("http://localhost:" + port + "/realms/cpr");
  }

  /** Tokens of the demo identities. */
  public IdentityTokens tokens() {
    return tokens;
  }

  /** The private key that a client signs its assertions with: PKCS#8, PEM. */
  public Path keyFile(String client) {
    return secrets.keys().file(client);
  }

  /** Binds a citizen to a person of the register: the claim {@code person_id} from now on. */
  public void bind(String citizen, UUID person) {
    new IdentityAdmin(issuer(), secrets.keys()).bind(citizen, person);
    tokens.forget();
  }

  private Map<String, String> environment(LocalPostgres postgres) {
    Map<String, String> environment = new HashMap<>();
    environment.put("KC_DB_URL", postgres.jdbcUrl(Database.KEYCLOAK));
    environment.put("KC_DB_USERNAME", postgres.credentials(Database.KEYCLOAK).user());
    environment.put("KC_DB_PASSWORD", postgres.credentials(Database.KEYCLOAK).password());
    environment.put("KC_DB_POOL_INITIAL_SIZE", "2");
    environment.put("KC_DB_POOL_MIN_SIZE", "2");
    environment.put("KC_DB_POOL_MAX_SIZE", "16");
    environment.put("KC_CACHE", "local");
    environment.put("KC_LOG_LEVEL", "info,io.smallrye.health:off");
    environment.put("KC_HTTP_ENABLED", "true");
    environment.put("KC_HTTP_HOST", "127.0.0.1");
    environment.put("KC_HTTP_PORT", Integer.toString(port));
    environment.put("KC_HTTP_MANAGEMENT_HOST", "127.0.0.1");
    environment.put("KC_HTTP_MANAGEMENT_PORT", Integer.toString(managementPort));
    environment.put("KC_HOSTNAME", "http://localhost:" + port);
    // Without an administrator the welcome page would let anybody on this machine become one.
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "keycloak-admin");
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.adminPassword());
    environment.put("MALLOC_ARENA_MAX", "2");
    return environment;
  }

  /** The file has every secret of the realm in it, and an import happens once. */
  private void forgetRealmFile() {
    try {
      if (Files.deleteIfExists(folder.resolve("home/data/import/cpr-realm.json"))) {
        Files.createFile(realmMade());
      }
    } catch (IOException e) {
      throw new CannotRun("Cannot write the folder " + folder + ": " + e.getMessage(), e);
    }
  }

  private Path realmMade() {
    return folder.resolve("realm-made");
  }
}

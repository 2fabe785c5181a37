package dk.cpr.local.identity;

import dk.cpr.local.machine.SecretFile;
import java.nio.file.Path;

/** What the demo identities prove themselves with; made at first use, kept in one folder. */
final class IdentitySecrets {

  private final ClientKeys keys;
  private final SecretFile people;

  IdentitySecrets(Path folder) {
    this.keys = new ClientKeys(folder.resolve("keys"));
    this.people = SecretFile.open(folder.resolve("people.properties"));
  }

  ClientKeys keys() {
    return keys;
  }

  String password(String person) {
    return people.secret(person + ".password");
  }

  /** The seed of a person's one-time codes, as raw text. */
  String seed(String person) {
    return people.secret(person + ".seed");
  }

  /** The password of Keycloak's own administrator, for its console. */
  String adminPassword() {
    return people.secret("keycloak-admin.password");
  }
}

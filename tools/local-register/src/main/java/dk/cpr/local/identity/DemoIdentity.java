package dk.cpr.local.identity;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.cpr.local.machine.CannotRun;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Somebody who can get a token in a local register, as listed in {@code identities.json}.
 *
 * @param name client id of a machine, user name of a person
 * @param role the realm role, in the claim {@code groups}
 * @param claims further claims: cvr, organisation_kind, municipality, employee_id
 */
public record DemoIdentity(String name, Kind kind, String role, Map<String, String> claims) {

  /** How an identity proves itself. */
  public enum Kind {
    /** A signed client assertion. */
    MACHINE,
    /** A password and a one-time code. */
    PERSON
  }

  private static final List<DemoIdentity> ALL = read();

  /** All of them, in the order of the list. */
  public static List<DemoIdentity> all() {
    return ALL;
  }

  /** The one of that name. */
  public static DemoIdentity named(String name) {
    return ALL.stream()
        .filter(identity -> identity.name.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new CannotRun(
                    "There is no identity "
                        + name
                        + "; there are "
                        + ALL.stream().map(DemoIdentity::name).collect(Collectors.joining(", "))
                        + "."));
  }

  static List<DemoIdentity> of(Kind kind) {
    return ALL.stream().filter(identity -> identity.kind == kind).toList();
  }

  private static List<DemoIdentity> read() {
    try (InputStream list = DemoIdentity.class.getResourceAsStream("identities.json")) {
      return List.copyOf(new ObjectMapper().readValue(list, new TypeReference<>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dk.cpr.system.noninterference;

import dk.cpr.kernel.fact.FactKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Paths of fields by who may ask for them. */
final class Fields {
  private static final List<String> SENSITIVE = List.of("church");

  /** What an authority may ask: everything but what needs a right of its own. */
  static final List<String> ALL =
      Stream.concat(
              Stream.of("number.current", "number.state", "number.former"),
              Arrays.stream(FactKind.values())
                  .filter(kind -> !SENSITIVE.contains(kind.wireName()))
                  .flatMap(kind -> of(kind).stream()))
          .toList();

  /** What citizens may ask about themselves. */
  static final List<String> OWN =
      ALL.stream().filter(path -> !path.startsWith("guardianship.line")).toList();

  static final List<String> COMPANY =
      Stream.of(
              FactKind.NAME,
              FactKind.RESIDENCE,
              FactKind.ADDRESS_TEXT,
              FactKind.PERSON_STATUS,
              FactKind.DISAPPEARANCE,
              FactKind.EMIGRATION,
              FactKind.CONTACT_ADDRESS,
              FactKind.GUARDIANSHIP,
              FactKind.PROTECTION,
              FactKind.CREDIT_WARNING)
          .flatMap(kind -> of(kind).stream())
          .filter(path -> !path.equals("guardianship.guardian"))
          .toList();

  static final List<String> PRESS =
      Stream.of(FactKind.NAME, FactKind.RESIDENCE, FactKind.PERSON_STATUS)
          .flatMap(kind -> of(kind).stream())
          .toList();

  static final List<String> PARISH =
      Stream.concat(
              Stream.of("number.current", "church.code", "church.effectFrom"),
              Stream.of(
                      FactKind.BIRTH,
                      FactKind.BIRTH_REGISTRATION,
                      FactKind.NAME,
                      FactKind.CIVIL_STATUS,
                      FactKind.PARENT,
                      FactKind.CHILD,
                      FactKind.CUSTODY,
                      FactKind.PROTECTION)
                  .flatMap(kind -> of(kind).stream()))
          .toList();

  private Fields() {}

  static List<String> of(FactKind kind) {
    List<String> paths = new ArrayList<>();
    kind.fields().keySet().forEach(field -> paths.add(kind.wireName() + "." + field));
    paths.add(kind.wireName() + ".effectFrom");
    paths.add(kind.wireName() + ".effectTo");
    return paths;
  }
}

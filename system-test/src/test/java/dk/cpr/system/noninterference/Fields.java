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

  /** The list of CPR-loven § 38, stk. 2 and § 42, stk. 2, as far as it is fields. */
  static final List<String> COMPANY =
      Stream.of(
              listed("name", "given", "middle", "surname", "addressing"),
              listed("residence", "municipality", "road", "house", "floor", "door"),
              listed("residence", "building", "careOf", "darAddress", "effectFrom"),
              listed("addressText", "addressingName", "careOf", "locality", "standardAddress"),
              listed("addressText", "town", "postcode", "postDistrict", "roadName", "house"),
              listed("personStatus", "code", "effectFrom"),
              listed("disappearance", "effectFrom"),
              listed("emigration", "country", "effectFrom", "line1", "line2", "line3"),
              listed("contactAddress", "effectFrom", "line1", "line2", "line3"),
              listed("guardianship", "name", "effectFrom", "line1", "line2", "line3"),
              listed("protection", "type", "effectFrom"))
          .flatMap(paths -> paths)
          .toList();

  static final List<String> PRESS =
      COMPANY.stream().filter(path -> path.matches("(name|residence|personStatus)\\..*")).toList();

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

  private static Stream<String> listed(String kind, String... fields) {
    return Arrays.stream(fields).map(field -> kind + "." + field);
  }

  static List<String> of(FactKind kind) {
    List<String> paths = new ArrayList<>();
    kind.fields().keySet().forEach(field -> paths.add(kind.wireName() + "." + field));
    paths.add(kind.wireName() + ".effectFrom");
    paths.add(kind.wireName() + ".effectTo");
    return paths;
  }
}

package dk.cpr.test.structure;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which service calls which doors of which other: the arrows of docs/architecture.md. Each service
 * is held against it from both sides: its doors by the callers that they name, its REST clients by
 * the doors that they call.
 */
public final class Arrows {
  private static final String NUMBER = "number-service";
  private static final String PERSON = "person-service";
  private static final String ADDRESS = "address-service";
  private static final String PROTECTION = "protection-service";
  private static final String DISCLOSURE = "disclosure-service";

  /** Doors that are offered to a service whose code does not call them (yet). */
  private static final Set<Arrow> OFFERED =
      Stream.of(
              of(PERSON, NUMBER, "POST /v1/allocations/batches"),
              of(DISCLOSURE, PROTECTION, "POST /v1/protections/active"))
          .flatMap(arrows -> arrows)
          .collect(Collectors.toUnmodifiableSet());

  private static final List<Arrow> CALLED =
      Stream.of(
              of(
                  PERSON,
                  NUMBER,
                  "POST /v1/allocations",
                  "POST /v1/annulments",
                  "POST /v1/annulments/undo",
                  "POST /v1/number-changes",
                  "POST /v1/number-changes/undo",
                  "POST /v1/duplicates",
                  "POST /v1/duplicates/undo",
                  "POST /v1/resolutions",
                  "POST /v1/numbers-of",
                  "POST /v1/identities",
                  "POST /v1/imports/numbers"),
              of(
                  PERSON,
                  ADDRESS,
                  "POST /v1/residences",
                  "POST /v1/residences/withdrawals",
                  "POST /v1/residences/shared",
                  "POST /v1/residences/municipality",
                  "POST /v1/movements/departures",
                  "POST /v1/movements/departures/previews",
                  "POST /v1/movements/arrivals",
                  "POST /v1/movements/arrivals/previews",
                  "POST /v1/movements/administrations",
                  "POST /v1/movements/endings",
                  "POST /v1/movements/endings/previews",
                  "POST /v1/movements/reads",
                  "POST /v1/movements/withdrawals",
                  "POST /v1/addresses/check"),
              of(
                  PERSON,
                  PROTECTION,
                  "POST /v1/protections/active",
                  "POST /v1/protections/inherit",
                  "POST /v1/protections/merges",
                  "POST /v1/protections/splits",
                  "POST /v1/protections/requested"),
              of(PERSON, DISCLOSURE, "POST /v1/receipts", "POST /v1/receipts/batches"),
              of(ADDRESS, DISCLOSURE, "POST /v1/receipts", "POST /v1/receipts/batches"),
              of(PROTECTION, NUMBER, "POST /v1/identities"),
              of(PROTECTION, PERSON, "POST /v1/persons/reads"),
              of(
                  PROTECTION,
                  ADDRESS,
                  "POST /v1/residences/municipalities",
                  "POST /v1/residences/same-home"),
              of(PROTECTION, DISCLOSURE, "POST /v1/receipts", "POST /v1/receipts/batches"),
              of(DISCLOSURE, NUMBER, "GET /v1/changes"),
              of(DISCLOSURE, PERSON, "GET /v1/changes"),
              of(DISCLOSURE, ADDRESS, "GET /v1/changes"),
              of(
                  DISCLOSURE,
                  PROTECTION,
                  "GET /v1/changes",
                  "PUT /v1/disclosure-instances/{id}",
                  "DELETE /v1/disclosure-instances/{id}"))
          .flatMap(arrows -> arrows)
          .toList();

  /** Every service of the suite, by the client id of its tokens. */
  public static final List<String> SERVICES =
      List.of(NUMBER, PERSON, ADDRESS, PROTECTION, DISCLOSURE);

  private Arrows() {}

  /** Who calls which door of whom: {@code POST /v1/things}. */
  public record Arrow(String caller, String service, String door) {}

  /** Each door of a service with who may call it, {@code POST /v1/things <- person-service}. */
  public static Set<String> into(String service) {
    return Stream.concat(CALLED.stream(), OFFERED.stream())
        .filter(arrow -> arrow.service().equals(service))
        .map(arrow -> arrow.door() + " <- " + arrow.caller())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Each door that a service calls, {@code person-service POST /v1/things}. */
  static Set<String> outOf(String service) {
    return CALLED.stream()
        .filter(arrow -> arrow.caller().equals(service))
        .map(arrow -> arrow.service() + " " + arrow.door())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The services that call a service. */
  public static Set<String> callersOf(String service) {
    return Stream.concat(CALLED.stream(), OFFERED.stream())
        .filter(arrow -> arrow.service().equals(service))
        .map(Arrow::caller)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Arrow> of(String caller, String service, String... doors) {
    return Stream.of(doors).map(door -> new Arrow(caller, service, door));
  }
}

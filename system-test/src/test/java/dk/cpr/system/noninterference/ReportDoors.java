package dk.cpr.system.noninterference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The doors where events are reported, as previews and for real. */
final class ReportDoors {
  private static final String SERVICE = "person-service";
  private static final Map<String, Object> BASIS = Map.of("effectFrom", "2025-06-01T12:00");
  private static final Map<String, Object> HOME = Map.of("municipality", "0751", "road", "9901");

  /** A report without its basis. */
  private interface Form {
    Map<String, Object> of(Cast cast, Pick pick);
  }

  private record Kind(String path, Form form) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("deaths", (cast, pick) -> one(cast, pick)),
          new Kind("spouse-deaths", (cast, pick) -> one(cast, pick)),
          new Kind("marriages", (cast, pick) -> two(cast, pick)),
          new Kind("divorces", (cast, pick) -> two(cast, pick)),
          new Kind("separations", (cast, pick) -> two(cast, pick)),
          new Kind("partnerships", (cast, pick) -> two(cast, pick)),
          new Kind("conversions", (cast, pick) -> two(cast, pick)),
          new Kind(
              "parenthoods",
              (cast, pick) ->
                  Map.of(
                      "child", number(cast, Role.SON),
                      "parent", number(cast, pick.subject()),
                      "role", "coMother")),
          new Kind(
              "adoptions",
              (cast, pick) ->
                  Map.of(
                      "child",
                      number(cast, pick.any() % 2 == 0 ? Role.CHILD : Role.SON),
                      "adopters",
                      List.of(Map.of("person", number(cast, pick.subject()), "role", "mother")))),
          new Kind(
              "custody-changes",
              (cast, pick) ->
                  Map.of(
                      "child",
                      number(cast, Role.CHILD),
                      "holders",
                      List.of(Map.of("relation", "father")))),
          new Kind(
              "name-changes",
              (cast, pick) ->
                  with(one(cast, pick), "name", Map.of("given", "Ny", "surname", "Nyborg"))),
          new Kind(
              "namings",
              (cast, pick) ->
                  Map.of(
                      "person",
                      number(cast, Role.CHILD),
                      "name",
                      Map.of("given", "Ny", "surname", "Nyborg"))),
          new Kind("church-exits", (cast, pick) -> one(cast, pick)),
          new Kind("church-entries", (cast, pick) -> one(cast, pick)),
          new Kind("citizenships", (cast, pick) -> with(one(cast, pick), "country", "5120")),
          new Kind(
              "guardianships",
              (cast, pick) ->
                  with(
                      with(one(cast, pick), "type", "FULD"),
                      "guardian",
                      number(cast, Role.RESIDENT))),
          new Kind("guardianships/endings", (cast, pick) -> one(cast, pick)),
          new Kind("disappearances", (cast, pick) -> one(cast, pick)),
          new Kind("disappearances/findings", (cast, pick) -> one(cast, pick)),
          new Kind("occupations", (cast, pick) -> with(one(cast, pick), "text", "Smed")),
          new Kind(
              "notes", (cast, pick) -> with(with(one(cast, pick), "number", "7"), "text", "noted")),
          new Kind("relocation-orders", (cast, pick) -> with(one(cast, pick), "text", "ordered")),
          new Kind(
              "municipal-conditions",
              (cast, pick) -> with(with(one(cast, pick), "type", "2"), "code", "2")),
          new Kind("election-facts", (cast, pick) -> with(one(cast, pick), "code", "0001")),
          new Kind(
              "municipal-facts/endings",
              (cast, pick) -> with(with(one(cast, pick), "kind", "note"), "slot", "1")),
          new Kind(
              "shared-residences",
              (cast, pick) ->
                  Map.of(
                      "person",
                      number(cast, Role.CHILD),
                      "parents",
                      List.of(number(cast, Role.HIDDEN), number(cast, Role.SPOUSE)))),
          new Kind("emigrations", (cast, pick) -> with(one(cast, pick), "country", "5120")),
          new Kind("immigrations/returns", (cast, pick) -> with(one(cast, pick), "address", HOME)),
          new Kind("immigrations", ReportDoors::immigration),
          new Kind("administrative-numbers", ReportDoors::administrative),
          new Kind(
              "duplicates",
              (cast, pick) ->
                  Map.of(
                      "duplicate", number(cast, pick.subject()),
                      "survivor", number(cast, Role.RESIDENT),
                      "reason", "OTHER")),
          new Kind(
              "duplicates/undo",
              (cast, pick) ->
                  Map.of("duplicateNumber", cast.number(pick.subject()), "reason", "TWO_PERSONS")),
          new Kind(
              "number-changes",
              (cast, pick) -> with(one(cast, pick), "cause", "LEGAL_GENDER_CHANGE")),
          new Kind(
              "number-changes/undo",
              (cast, pick) -> with(one(cast, pick), "formerNumber", cast.number(Role.DOUBLE))));

  static final List<Door> ALL = doors();

  private ReportDoors() {}

  private static List<Door> doors() {
    List<Door> doors = new ArrayList<>();
    for (Kind kind : KINDS) {
      doors.add(
          Door.reads(
              kind.path() + " preview",
              (cast, actor, pick) -> request(kind, "?dryRun=true", cast, pick)));
      doors.add(Door.writes(kind.path(), (cast, actor, pick) -> request(kind, "", cast, pick)));
    }
    doors.add(
        Door.writes(
            "births",
            (cast, actor, pick) ->
                Request.post(
                    SERVICE, "/v1/births", birth(cast, pick.subject(), 1 + pick.any() % 3))));
    doors.add(Door.reads("life-events again", again("/v1/life-events/", "event")));
    doors.add(Door.reads("undertakings again", again("/v1/undertakings/", "undertaking")));
    doors.add(Door.reads("births again", again("/v1/births/", "birth")));
    return doors;
  }

  private static Door.Form again(String path, String learnt) {
    return (cast, actor, pick) -> Request.get(SERVICE, path + cast.learnt(learnt));
  }

  private static Request request(Kind kind, String query, Cast cast, Pick pick) {
    return report(kind.path() + query, kind.form().of(cast, pick));
  }

  /** A report with its basis. */
  static Request report(String path, Map<String, Object> report) {
    return Request.post(SERVICE, "/v1/" + path, with(report, "basis", BASIS));
  }

  /** One of what happened a month later. */
  static Request later(String path, Map<String, Object> report) {
    return Request.post(
        SERVICE, "/v1/" + path, with(report, "basis", Map.of("effectFrom", "2025-07-01T12:00")));
  }

  static Map<String, Object> birth(Cast cast, Role mother, int sequence) {
    return Map.of(
        "time",
        java.time.LocalDate.now(dk.cpr.kernel.time.SourceTime.ZONE).minusDays(2) + "T10:15",
        "sex",
        "K",
        "sequence",
        sequence,
        "place",
        Map.of("text", "Rigshospitalet"),
        "mother",
        number(cast, mother));
  }

  private static Map<String, Object> immigration(Cast cast, Pick pick) {
    return Map.of(
        "name",
        Map.of("given", "Inga", "surname", "Ny"),
        "birth",
        Map.of("date", "1990-02-03", "sex", "K", "country", "5120"),
        "citizenship",
        "5120",
        "fromCountry",
        "5120",
        "mother",
        number(cast, pick.subject()),
        "address",
        HOME);
  }

  /** Somebody new of whom nobody is a relative. */
  private static Map<String, Object> administrative(Cast cast, Pick pick) {
    return Map.of(
        "name",
        Map.of("given", "Astrid", "surname", "Ny"),
        "birth",
        Map.of("date", "198" + pick.any() % 10 + "-02-03", "sex", "K", "country", "5120"));
  }

  static Map<String, Object> one(Cast cast, Pick pick) {
    return new HashMap<>(Map.of("person", number(cast, pick.subject())));
  }

  private static Map<String, Object> two(Cast cast, Pick pick) {
    return with(one(cast, pick), "spouse", number(cast, pick.other()));
  }

  static Map<String, Object> number(Cast cast, Role role) {
    return Map.of("number", cast.number(role));
  }

  static Map<String, Object> with(Map<String, Object> report, String name, Object value) {
    return DisclosureDoors.with(report, name, value);
  }
}

package dk.cpr.system.noninterference;

import static dk.cpr.system.noninterference.ReportDoors.number;
import static dk.cpr.system.noninterference.ReportDoors.one;
import static dk.cpr.system.noninterference.ReportDoors.report;
import static dk.cpr.system.noninterference.ReportDoors.with;

import dk.cpr.system.noninterference.Step.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What happens to the people of a sequence, done by those who may. */
final class Acts {
  private static final String PROTECTION = "protection-service";

  private Acts() {}

  /** Any of these may happen in a random sequence; some lead to another. */
  static List<List<Step>> all() {
    List<List<Step>> all = new ArrayList<>();
    single().forEach(act -> all.add(List.of(act)));
    all.add(List.of(merge(Role.DOUBLE, Role.HIDDEN), split(Role.DOUBLE)));
    all.add(List.of(emigrates(), returns()));
    all.add(List.of(emigrates()));
    all.add(List.of(protect(Role.HIDDEN, "0003", 30).as(Kind.ACT), lift("protection HIDDEN 0003")));
    return all;
  }

  private static List<Step> single() {
    return List.of(
        nameChange(),
        event("note", "notes", pick -> with(with(pick, "number", "3"), "text", "seen")),
        movesAway(),
        event("relocation order", "relocation-orders", pick -> with(pick, "text", "go")),
        guardian(Role.HIDDEN),
        guardianByName(Role.WARD),
        merge(Role.DOUBLE, Role.HIDDEN),
        merge(Role.HIDDEN, Role.DOUBLE),
        marriage(),
        birth(Role.HIDDEN),
        death(Role.SPOUSE),
        disappears(),
        renumbered(),
        protect(Role.DOUBLE, "0001", 30).as(Kind.ACT),
        renew("protection", 300),
        corrected());
  }

  static Step nameChange() {
    return office(
        "name change",
        cast ->
            report(
                "name-changes",
                with(
                    hidden(cast),
                    "name",
                    Map.of(
                        "given",
                        cast.values().given(),
                        "surname",
                        cast.values().surname() + "sen"))));
  }

  /** Another name protection's life, as far as imports tell it: a newer extract. */
  static Step movesAway() {
    return Step.deed("import of a move", Acts::importMove);
  }

  static Step guardian(Role ward) {
    return office(
        "guardianship by number",
        cast ->
            report(
                "guardianships",
                with(
                    with(person(cast, ward), "type", "FULD"),
                    "guardian",
                    number(cast, Role.RESIDENT))));
  }

  static Step guardianByName(Role ward) {
    return office(
        "guardianship by name",
        cast ->
            report(
                "guardianships",
                with(
                    with(person(cast, ward), "type", "DELVIS"),
                    "guardian",
                    Map.of("name", "Advokat Holm", "lines", List.of("Torvet 1")))));
  }

  /** The office decides, and a colleague where one employee is not enough. */
  static Step merge(Role duplicate, Role survivor) {
    return Step.deed(
            "merge of " + duplicate,
            (world, side, cast) ->
                Merging.decided(
                    world,
                    side,
                    report(
                        "duplicates",
                        Map.of(
                            "duplicate", own(cast, duplicate),
                            "survivor", own(cast, survivor),
                            "reason", "REPORTED_TWICE"))))
        .learning("merge=/undertakingId");
  }

  static Step split(Role duplicate) {
    return Step.deed(
        "undoing of a merge",
        (world, side, cast) ->
            Merging.decided(
                world,
                side,
                ReportDoors.later(
                    "duplicates/undo",
                    Map.of(
                        "duplicateNumber", cast.ownNumber(duplicate), "reason", "TWO_PERSONS"))));
  }

  static Step marriage() {
    return office(
        "marriage",
        cast -> report("marriages", with(hidden(cast), "spouse", own(cast, Role.RESIDENT))));
  }

  static Step birth(Role mother) {
    return Step.act(
            Actor.HOSPITAL,
            "birth",
            cast -> {
              Map<String, Object> birth = new HashMap<>(ReportDoors.birth(cast, mother, 1));
              birth.put("mother", own(cast, mother));
              return Request.post("person-service", "/v1/births", birth);
            })
        .learning("newborn=/personId");
  }

  static Step death(Role who) {
    return office("death of " + who, cast -> report("deaths", person(cast, who)))
        .learning("event=/eventId");
  }

  static Step disappears() {
    return event("disappearance", "disappearances", person -> person);
  }

  static Step renumbered() {
    return event(
        "number change",
        "number-changes",
        person -> with(with(person, "cause", "LEGAL_GENDER_CHANGE"), "sex", "M"));
  }

  static Step emigrates() {
    return office(
        "emigration",
        cast ->
            report(
                "emigrations",
                with(
                    with(hidden(cast), "country", "5120"),
                    "address",
                    List.of(cast.values().roadName() + " 3"))));
  }

  static Step returns() {
    return office(
        "return",
        cast ->
            ReportDoors.later(
                "immigrations/returns",
                with(
                    hidden(cast),
                    "address",
                    Map.of("municipality", cast.values().municipality(), "road", "9901"))));
  }

  /** Protects until so many days from now; the id is learnt. */
  static Step protect(Role who, String type, int days) {
    return new Step(
        Actor.OFFICE,
        "protection of " + who + (type.equals("0001") ? "" : " " + type),
        Kind.COVERS,
        cast ->
            Request.post(
                PROTECTION,
                "/v1/protections",
                Map.of(
                    "personId",
                    cast.id(who),
                    "type",
                    type,
                    "until",
                    LocalDate.now(dk.cpr.kernel.time.SourceTime.ZONE).plusDays(days).toString(),
                    "document",
                    "case 1",
                    "reason",
                    "asked for")),
        null,
        "protection " + who + (type.equals("0001") ? "" : " " + type) + "=/id",
        null);
  }

  static Step renew(String protection, int days) {
    return office(
        "renewal",
        cast ->
            Request.post(
                PROTECTION,
                "/v1/protections/" + cast.learnt(protection) + "/renewal",
                Map.of(
                    "until",
                    LocalDate.now(dk.cpr.kernel.time.SourceTime.ZONE).plusDays(days).toString(),
                    "document",
                    "case 2")));
  }

  static Step lift(String protection) {
    return office(
        "lifting",
        cast ->
            Request.post(
                PROTECTION,
                "/v1/protections/" + cast.learnt(protection) + "/lifting",
                Map.of("document", "case 3")));
  }

  static Step corrected() {
    return office(
        "correction of a name",
        cast ->
            Request.post(
                "person-service",
                "/v1/corrections",
                Map.of(
                    "reason", "REGISTERED_WRONGLY",
                    "explanation", "The certificate says otherwise.",
                    "document", "case 2026-17",
                    "facts",
                        List.of(
                            Map.of(
                                "fact",
                                cast.learnt("name"),
                                "kind",
                                "name",
                                "act",
                                "CORRECT",
                                "value",
                                Map.of(
                                    "given",
                                    cast.values().given(),
                                    "surname",
                                    cast.values().surname() + "ding"))))));
  }

  /** Takes down ids that a caller may have come by, and what time it is. */
  static Step learnt() {
    return Step.deed(
        "ids taken down",
        (world, side, cast) -> {
          learn(world, side, cast, "name", "kind = 'name' and known_to is null");
          learn(world, side, cast, "residence", "kind = 'residence' and known_to is null");
          learn(world, side, cast, "protection fact", "kind = 'protection' and slot = '0001'");
          cast.learn("protection", cast.learnt("protection fact"));
          String finding = "select id::text from quality_finding where person_id = ? limit 1";
          world
              .read(side, finding, UUID.fromString(cast.id(Role.HIDDEN)))
              .ifPresent(id -> cast.learn("finding", id));
          cast.learn("then", Instant.now().toString());
          return new Answer(200, "", "");
        });
  }

  private static void learn(World world, Side side, Cast cast, String name, String which) {
    String query =
        "select id::text from known_fact where person_id = ? and "
            + which
            + " order by effect_from desc limit 1";
    world
        .read(side, query, UUID.fromString(cast.id(Role.HIDDEN)))
        .ifPresent(id -> cast.learn(name, id));
  }

  private static Answer importMove(World world, Side side, Cast cast) {
    Map<String, String> home = cast.values().residence();
    home.put("house", "099");
    return world
        .send(
            side,
            Request.post(
                "address-service",
                "/v1/imports/facts",
                Map.of(
                    "source",
                    Map.of("system", "P12170", "task", "777777", "productionDate", "2024-06-01"),
                    "persons",
                    List.of(
                        Map.of(
                            "personId",
                            cast.id(Role.HIDDEN),
                            "reference",
                            "line 1",
                            "facts",
                            List.of(Fact.since("202406011200", "residence", home)))))),
            Actor.OPERATOR.token(cast))
        .join();
  }

  /** An event of the hidden one. */
  static Step event(
      String name, String path, java.util.function.UnaryOperator<Map<String, Object>> more) {
    return office(name, cast -> report(path, more.apply(hidden(cast))));
  }

  static Step office(String name, java.util.function.Function<Cast, Request> request) {
    return Step.act(Actor.OFFICE, name, request);
  }

  static Map<String, Object> hidden(Cast cast) {
    return person(cast, Role.HIDDEN);
  }

  private static Map<String, Object> person(Cast cast, Role role) {
    return role == Role.HIDDEN
        ? new HashMap<>(Map.of("person", own(cast, role)))
        : one(cast, Pick.about(role));
  }

  /** By the number that the person has in this register. */
  static Map<String, Object> own(Cast cast, Role role) {
    return Map.of("number", cast.ownNumber(role));
  }
}

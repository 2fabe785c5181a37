package dk.cpr.system.noninterference;

import static dk.cpr.system.noninterference.Acts.office;
import static dk.cpr.system.noninterference.ReportDoors.later;
import static dk.cpr.system.noninterference.ReportDoors.report;
import static dk.cpr.system.noninterference.ReportDoors.with;

import dk.cpr.system.noninterference.Scene.Trait;
import dk.cpr.system.noninterference.Step.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ways in which something has leaked once, each as the beginning of a sequence; what follows is
 * drawn. Numbers are those of the trials that found them.
 */
final class Rows {
  private static final String UNTIL_30 = day(30);
  private static final String UNTIL_300 = day(300);

  private final List<Sequence> all = new ArrayList<>();
  private final SequenceGenerator tails;
  private int index;

  private Rows(int first, long seed) {
    index = first;
    tails = new SequenceGenerator(seed);
  }

  /** All of them, by people of these scenes. */
  static List<Sequence> all(int first, long seed) {
    Rows rows = new Rows(first, seed);
    rows.merges();
    rows.guardians();
    rows.kin();
    rows.existence();
    new ImportRows(rows::add).all();
    new RightRows(rows::add).all();
    return rows.all;
  }

  /** Takes a row in. */
  interface Adding {
    void add(String name, List<Trait> traits, List<Sequence.Round> rounds);
  }

  static Sequence.Round round(List<Step> writes, Step... asks) {
    return new Sequence.Round(writes, List.of(asks));
  }

  static Step lookup(Actor actor, Role role, String... fields) {
    return Step.blind(
        actor,
        "lookups by number",
        cast ->
            DisclosureDoors.lookup(
                with(DisclosureDoors.byNumber(cast, actor, role), "fields", List.of(fields))));
  }

  static String day(int days) {
    return LocalDate.now(dk.cpr.kernel.time.SourceTime.ZONE).plusDays(days).toString();
  }

  private void add(String name, List<Trait> traits, List<Sequence.Round> rounds) {
    List<Sequence.Round> whole = new ArrayList<>(rounds);
    whole.add(new Sequence.Round(List.of(), traits.isEmpty() ? tails.tail(1) : List.of()));
    all.add(new Sequence("row " + name, Scene.usual(index++, traits.toArray(Trait[]::new)), whole));
  }

  private void merges() {
    Step order = DisclosureDoors.EXTRACT.step(Actor.MUNICIPAL_SYSTEM, Pick.about(Role.HIDDEN));
    Step look = lookup(Actor.OWN_RESIDENTS, Role.HIDDEN, "name.surname", "residence.municipality");
    add(
        "1 a municipality merges a stranger into its resident",
        List.of(),
        List.of(
            round(List.of(), order, look),
            round(List.of(attempt("duplicates", "to be taken as a proposal", 202)), order, look),
            round(List.of(attempt("duplicates/undo", "to be refused", 403)), order, look)));
    add(
        "2 protected by the duplicate's id",
        List.of(Trait.OPEN),
        List.of(
            round(List.of(Acts.merge(Role.DOUBLE, Role.HIDDEN).succeeding())),
            round(
                List.of(Acts.protect(Role.DOUBLE, "0001", 30).succeeding()),
                lookup(Actor.BANK, Role.HIDDEN, "name.surname", "addressText.roadName"),
                lookup(Actor.BANK, Role.DOUBLE, "name.surname", "addressText.roadName"))));
    Step end =
        lookup(Actor.TAX, Role.HIDDEN, "protection.type", "protection.effectTo").as(Kind.STRICT);
    add(
        "2 the later end stays",
        List.of(Trait.OPEN),
        List.of(
            round(
                List.of(
                    Acts.protect(Role.HIDDEN, "0001", 30).succeeding(),
                    Acts.protect(Role.DOUBLE, "0001", 300).succeeding())),
            round(
                List.of(Acts.merge(Role.DOUBLE, Role.HIDDEN).succeeding()),
                end.expecting("the later end", answer -> answer.body().contains(UNTIL_300)))));
    add(
        "2 renewed by the duplicate's id",
        List.of(Trait.OPEN),
        List.of(
            round(
                List.of(
                    Acts.protect(Role.HIDDEN, "0001", 30).succeeding(),
                    Acts.protect(Role.DOUBLE, "0001", 30).succeeding())),
            round(List.of(Acts.merge(Role.DOUBLE, Role.HIDDEN).succeeding())),
            round(
                List.of(Acts.renew("protection DOUBLE", 300)),
                end.expecting(
                    "the end of the renewal", answer -> answer.body().contains(UNTIL_300)))));
    add(
        "8 the duplicate before the merge",
        List.of(Trait.OPEN),
        List.of(
            round(List.of(Acts.learnt())),
            round(
                List.of(Acts.merge(Role.DOUBLE, Role.HIDDEN).succeeding()),
                Step.blind(
                        Actor.AGENCY,
                        "lookups knownAt",
                        cast ->
                            DisclosureDoors.lookup(
                                with(
                                    DisclosureDoors.knownAt(
                                        DisclosureDoors.byNumber(cast, Actor.AGENCY, Role.DOUBLE),
                                        cast),
                                    "fields",
                                    List.of("name.surname", "residence.municipality"))))
                    .as(Kind.STRICT))));
    add(
        "10 a log-in bound to a deleted duplicate",
        List.of(Trait.OPEN),
        List.of(
            round(
                List.of(Acts.merge(Role.DOUBLE, Role.HIDDEN).succeeding()),
                Step.blind(
                        Actor.DOUBLE_SELF,
                        "me",
                        cast -> Request.get("disclosure-service", "/v1/me"))
                    .as(Kind.STRICT))));
  }

  private static Step attempt(String path, String expected, int status) {
    return Door.all().stream()
        .filter(door -> door.title().equals(path))
        .findFirst()
        .orElseThrow()
        .step(Actor.OTHER_MUNICIPALITY, Pick.about(Role.HIDDEN))
        .expecting(expected, answer -> answer.status() == status);
  }

  private void guardians() {
    String[] lines = {"guardianship.line1", "guardianship.line2"};
    add(
        "4 the ward's home in the guardian's lines",
        List.of(Trait.HOSTED),
        List.of(
            round(
                List.of(),
                lookup(Actor.BANK, Role.HIDDEN, lines),
                lookup(Actor.AGENCY, Role.HIDDEN, lines))));
    add(
        "4 the ward's surname in the guardian's name",
        List.of(Trait.HOSTED, Trait.HOST_NAMESAKE),
        List.of(round(List.of(), lookup(Actor.BANK, Role.HIDDEN, "guardianship.name"))));
    add(
        "20 the present guardian beside a protected former one",
        List.of(),
        List.of(
            round(
                List.of(Acts.guardianByName(Role.WARD).succeeding()),
                lookup(Actor.BANK, Role.WARD, "guardianship.name")
                    .expecting(
                        "the present guardian",
                        answer -> answer.body().contains("Advokat Holm")))));
    for (String field :
        List.of("note.text", "relocationOrder.text", "municipalCondition.remark", "event.code")) {
      add(
          "4b " + field,
          List.of(),
          List.of(round(List.of(), lookup(Actor.AGENCY, Role.HIDDEN, field))));
    }
    add(
        "4b place of registration of a child",
        List.of(),
        List.of(round(List.of(), lookup(Actor.AGENCY, Role.CHILD, "birthRegistration.authority"))));
  }

  private void kin() {
    add("3 the name of a spouse who came later", List.of(Trait.OPEN), spouseWhoCame());
    Step newborn =
        Step.blind(
                Actor.TAX,
                "lookups by id",
                cast ->
                    DisclosureDoors.lookup(
                        Map.of(
                            "personId", cast.learnt("newborn"),
                            "fields", List.of("protection.type", "protection.effectTo"),
                            "purpose", Actor.TAX.purpose(),
                            "case", "c1")))
            .as(Kind.STRICT);
    add(
        "5 the newborn's protection follows",
        List.of(Trait.OPEN),
        List.of(
            round(List.of(Acts.protect(Role.HIDDEN, "0001", 30).succeeding())),
            round(
                List.of(Acts.birth(Role.HIDDEN).succeeding()),
                newborn.expecting("the mother's end", answer -> answer.body().contains(UNTIL_30))),
            round(
                List.of(Acts.renew("protection HIDDEN", 300).succeeding()),
                newborn.expecting(
                    "the renewal's end", answer -> answer.body().contains(UNTIL_300)))));
    Step preview =
        Step.blind(
                Actor.HOSPITAL,
                "deaths preview",
                cast ->
                    later("deaths?dryRun=true", ReportDoors.one(cast, Pick.about(Role.RESIDENT))))
            .as(Kind.STRICT);
    Step death =
        Step.blind(
                Actor.HOSPITAL,
                "deaths",
                cast -> later("deaths", ReportDoors.one(cast, Pick.about(Role.RESIDENT))))
            .as(Kind.STRICT)
            .learning("event=/eventId");
    add(
        "6 a hospital reports a death",
        List.of(Trait.OPEN),
        List.of(
            round(List.of(marriageByName().succeeding()), preview),
            round(
                List.of(death),
                Step.blind(
                        Actor.HOSPITAL,
                        "life-events again",
                        cast ->
                            Request.get(
                                "person-service", "/v1/life-events/" + cast.learnt("event")))
                    .as(Kind.STRICT)),
            round(List.of(), Receipts.ofReporter(Role.RESIDENT, 3))));
  }

  private static Step marriageByName() {
    return office(
        "marriage by name",
        cast ->
            report(
                "marriages",
                with(
                    new HashMap<>(Map.of("person", ReportDoors.number(cast, Role.RESIDENT))),
                    "spouse",
                    Map.of(
                        "name",
                        cast.values().given() + " " + cast.values().surname(),
                        "birthDate",
                        cast.values().side() == Side.A ? "1990-02-03" : "1991-03-04"))));
  }

  private static List<Sequence.Round> spouseWhoCame() {
    Step immigrates =
        office("immigration of a spouse", Rows::immigrationOfSpouse)
            .succeeding()
            .learning("ana=/personId");
    Step covered =
        office(
                "protection of a spouse",
                cast ->
                    Request.post(
                        "protection-service",
                        "/v1/protections",
                        Map.of("personId", cast.learnt("ana"), "type", "0001")))
            .as(Kind.COVERS)
            .succeeding();
    Pick husband = Pick.about(Role.RESIDENT);
    Step then =
        Step.blind(
            Actor.AGENCY,
            "lookups knownAt",
            cast ->
                DisclosureDoors.lookup(
                    with(
                        DisclosureDoors.knownAt(
                            DisclosureDoors.byNumber(cast, Actor.AGENCY, Role.RESIDENT), cast),
                        "fields",
                        List.of("civilStatus.spouseName", "civilStatus.spouseBirthDate"))));
    return List.of(
        round(List.of(marriageByName().succeeding())),
        round(List.of(Acts.learnt(), immigrates)),
        round(
            List.of(covered),
            then,
            DisclosureDoors.TIMELINE.step(Actor.AGENCY, husband),
            DisclosureDoors.EXTRACT.step(Actor.HOSPITAL, husband),
            Step.blind(
                Actor.STRANGER,
                "my timeline",
                cast -> Request.get("disclosure-service", "/v1/me/timeline"))));
  }

  private static Request immigrationOfSpouse(Cast cast) {
    Values values = cast.values();
    return later(
        "immigrations",
        Map.of(
            "name", Map.of("given", values.given(), "surname", values.surname()),
            "birth",
                Map.of(
                    "date", values.side() == Side.A ? "1990-02-03" : "1991-03-04",
                    "sex", "K",
                    "country", "5120"),
            "citizenship", "5120",
            "fromCountry", "5120",
            "marriage", Map.of("code", "G", "spouse", ReportDoors.number(cast, Role.RESIDENT)),
            "address", Map.of("municipality", values.municipality(), "road", "9901")));
  }

  private void existence() {
    for (Actor actor : List.of(Actor.OWN_RESIDENTS, Actor.MUNICIPAL_SYSTEM)) {
      add(
          "7 which numbers exist: " + actor,
          List.of(Trait.OTHER_NUMBER),
          List.of(round(List.of(), lookup(actor, Role.HIDDEN, "birth.date"))));
    }
    for (String path : List.of("notes", "deaths", "name-changes", "guardianships")) {
      add(
          "7 which numbers exist: preview of " + path,
          List.of(Trait.OTHER_NUMBER),
          List.of(
              round(
                  List.of(),
                  Door.all().stream()
                      .filter(door -> door.title().equals(path + " preview"))
                      .findFirst()
                      .orElseThrow()
                      .step(Actor.OWN_RESIDENTS, Pick.about(Role.HIDDEN))
                      .as(Kind.STRICT))));
    }
    add(
        "9 counts of a municipality",
        List.of(),
        List.of(
            round(
                List.of(),
                DisclosureDoors.COUNTS.step(Actor.OFFICE, new Pick(Role.HIDDEN, Role.HIDDEN, 0)))));
  }
}

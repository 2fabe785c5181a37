package dk.cpr.system.noninterference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The doors of disclosure-service. */
final class DisclosureDoors {
  private static final String SERVICE = "disclosure-service";
  private static final List<String> RECORDS =
      List.of("001", "002", "003", "004", "005", "008", "009", "012", "014", "015", "016", "017");
  private static final List<String> RULES =
      List.of(
          "resident-without-citizenship",
          "likely-duplicate",
          "unknown-person-referenced",
          "minor-without-custody",
          "replaced-person-referenced");

  static final Door LOOKUP =
      Door.reads(
          "lookups by number",
          (cast, actor, pick) -> lookup(byNumber(cast, actor, pick.subject())));
  static final Door TIMELINE =
      Door.reads(
          "timelines",
          (cast, actor, pick) ->
              Request.post(
                  SERVICE,
                  "/v1/timelines",
                  with(byNumber(cast, actor, pick.subject()), "language", pick.one("da", "en"))));
  static final Door EXTRACT =
      Door.reads(
          "extracts by number",
          (cast, actor, pick) ->
              extract(actor, Map.of("numbers", List.of(cast.number(pick.subject())))));
  static final Door COUNTS =
      Door.reads(
              "quality counts",
              (cast, actor, pick) ->
                  Request.get(
                      SERVICE,
                      "/v1/quality/counts?municipality="
                          + pick.one(
                              Municipalities.home(Side.A, cast.scene().index()),
                              Municipalities.home(Side.B, cast.scene().index()),
                              Municipalities.neutral(cast.scene().index()))))
          .alsoTo(Actor.OFFICE);

  static final List<Door> ALL =
      List.of(
          LOOKUP,
          TIMELINE,
          EXTRACT,
          COUNTS,
          Door.reads(
              "lookups by id", (cast, actor, pick) -> lookup(byId(cast, actor, pick.subject()))),
          Door.reads(
              "lookups validAt",
              (cast, actor, pick) ->
                  lookup(
                      with(
                          byNumber(cast, actor, pick.subject()),
                          "validAt",
                          pick.one("2016-05-01", "2018-06-01", "2021-05-01", "2024-05-01")))),
          Door.reads(
              "lookups knownAt",
              (cast, actor, pick) -> lookup(knownAt(byNumber(cast, actor, pick.subject()), cast))),
          Door.reads(
              "differences",
              (cast, actor, pick) ->
                  Request.post(
                      SERVICE,
                      "/v1/differences",
                      with(byNumber(cast, actor, pick.subject()), "knownFrom", "2020-01-01"))),
          Door.reads(
              "extracts by id",
              (cast, actor, pick) ->
                  extract(
                      actor,
                      Map.of("persons", List.of(cast.id(pick.subject()), cast.id(Role.RESIDENT))))),
          Door.reads(
              "number questions",
              (cast, actor, pick) ->
                  Request.post(
                      SERVICE,
                      "/v1/number-questions",
                      Map.of(
                          "numbers",
                          List.of(cast.number(pick.subject()), cast.number(Role.DOUBLE)),
                          "ask",
                          List.of("given", "replaced"),
                          "purpose",
                          actor.purpose(),
                          "case",
                          "c1"))),
          Door.reads(
              "quality rules", (cast, actor, pick) -> Request.get(SERVICE, "/v1/quality/rules")),
          Door.reads(
                  "quality findings",
                  (cast, actor, pick) ->
                      Request.get(
                          SERVICE,
                          "/v1/quality/rules/"
                              + RULES.get(pick.any() % RULES.size())
                              + "/findings?limit=100&municipality="
                              + findingsOf(cast, actor, pick)))
              .alsoTo(Actor.OFFICE),
          Door.writes(
              "quality decisions",
              (cast, actor, pick) ->
                  Request.post(
                      SERVICE,
                      "/v1/quality/findings/" + cast.learnt("finding") + "/decisions",
                      Map.of("act", "ACCEPTED", "reason", "looked at"))),
          Door.reads(
              "statistics by status",
              (cast, actor, pick) ->
                  Request.get(
                      SERVICE,
                      "/v1/statistics/persons-by-status?validAt=2023-05-01" + Quiet.known())),
          Door.reads(
              "statistics by age",
              (cast, actor, pick) ->
                  Request.get(
                      SERVICE,
                      "/v1/statistics/residents-by-age?validAt=2023-05-01" + Quiet.known())),
          Door.reads(
              "receipts",
              (cast, actor, pick) ->
                  Request.get(SERVICE, "/v1/receipts?personId=" + cast.id(pick.subject()))),
          Door.reads("my rights", (cast, actor, pick) -> Request.get(SERVICE, "/v1/my-rights")),
          Door.reads("me", (cast, actor, pick) -> Request.get(SERVICE, "/v1/me")),
          Door.reads("my timeline", (cast, actor, pick) -> Request.get(SERVICE, "/v1/me/timeline")),
          Door.reads("changes", (cast, actor, pick) -> Request.get(SERVICE, "/v1/changes")),
          Door.writes(
              "rights",
              (cast, actor, pick) ->
                  Request.post(
                      SERVICE,
                      "/v1/rights",
                      RightsOfAll.right(
                          "10000019", "AUTHORITY", "mine", "ALL", List.of("name.*")))),
          Door.writes(
              "receipts of services",
              (cast, actor, pick) ->
                  Request.post(
                      SERVICE, "/v1/receipts", Map.of("personId", cast.id(pick.subject())))));

  private DisclosureDoors() {}

  static Request lookup(Map<String, Object> question) {
    return Request.post(SERVICE, "/v1/lookups", question);
  }

  static Map<String, Object> byNumber(Cast cast, Actor actor, Role subject) {
    return with(question(actor), "number", cast.number(subject));
  }

  static Map<String, Object> byId(Cast cast, Actor actor, Role subject) {
    return with(question(actor), "personId", cast.id(subject));
  }

  static Map<String, Object> with(Map<String, Object> question, String name, Object value) {
    Map<String, Object> more = new HashMap<>(question);
    more.put(name, value);
    return more;
  }

  /** At a registration time that was taken down, else when nothing was known. */
  static Map<String, Object> knownAt(Map<String, Object> question, Cast cast) {
    String then = cast.learnt("then");
    return with(question, "knownAt", then.startsWith("0") ? "2024-01-01" : then);
  }

  static Request extract(Actor actor, Map<String, ?> whom) {
    Map<String, Object> order = new HashMap<>(whom);
    order.put("records", RECORDS);
    order.put("purpose", actor.purpose());
    order.put("case", "c1");
    order.put("task", "888888");
    return Request.post(SERVICE, "/v1/extracts", order);
  }

  private static Map<String, Object> question(Actor actor) {
    Map<String, Object> question = new HashMap<>();
    question.put("fields", actor.fields());
    question.put("purpose", actor.purpose());
    if (!actor.isPersonal()) {
      question.put("case", "c1");
    }
    return question;
  }

  private static String findingsOf(Cast cast, Actor actor, Pick pick) {
    int index = cast.scene().index();
    return actor == Actor.OFFICE
        ? Municipalities.home(pick.any() % 2 == 0 ? Side.A : Side.B, index)
        : Municipalities.neutral(index);
  }
}

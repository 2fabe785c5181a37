package dk.cpr.system.noninterference;

import java.util.List;
import java.util.Map;

/** The doors of the owning services beside the reports of events. */
final class OwnerDoors {
  static final List<Door> ALL =
      List.of(
          Door.writes(
              "protections",
              (cast, actor, pick) ->
                  Request.post(
                      "protection-service",
                      "/v1/protections",
                      Map.of("personId", cast.id(pick.subject()), "type", "0003"))),
          Door.reads(
              "protections again",
              (cast, actor, pick) -> Request.get("protection-service", protection(cast))),
          Door.writes(
              "protections lifting",
              (cast, actor, pick) ->
                  Request.post(
                      "protection-service",
                      protection(cast) + "/lifting",
                      Map.of("document", "d"))),
          Door.writes(
              "protections renewal",
              (cast, actor, pick) ->
                  Request.post(
                      "protection-service",
                      protection(cast) + "/renewal",
                      Map.of("document", "d"))),
          correction("person-service", "name", "name"),
          correction("address-service", "residence", "residence"),
          correction("protection-service", "protection", "protection fact"),
          Door.reads(
              "person reads",
              (cast, actor, pick) ->
                  Request.post(
                      "person-service",
                      "/v1/persons/reads",
                      Map.of("personId", cast.id(pick.subject())))),
          Door.reads(
              "movements",
              (cast, actor, pick) ->
                  Request.post(
                      "address-service",
                      "/v1/movements/reads",
                      Map.of("movementId", cast.learnt("undertaking")))),
          Door.reads(
              "residence municipality",
              (cast, actor, pick) ->
                  Request.post(
                      "address-service",
                      "/v1/residences/municipality",
                      Map.of("personId", cast.id(pick.subject())))),
          Door.reads(
              "address check",
              (cast, actor, pick) ->
                  Request.post(
                      "address-service",
                      "/v1/addresses/check",
                      Map.of("municipality", "0751", "road", "9901"))),
          Door.reads(
              "active protections",
              (cast, actor, pick) ->
                  Request.post(
                      "protection-service",
                      "/v1/protections/active",
                      Map.of("personIds", List.of(cast.id(pick.subject()))))),
          Door.reads(
              "resolutions",
              (cast, actor, pick) ->
                  Request.post(
                      "number-service",
                      "/v1/resolutions",
                      Map.of("numbers", List.of(cast.number(pick.subject()))))),
          Door.reads(
              "validations",
              (cast, actor, pick) ->
                  Request.post(
                      "number-service",
                      "/v1/validations",
                      Map.of("numbers", List.of(cast.number(pick.subject()))))),
          Door.reads(
              "forecasts",
              (cast, actor, pick) ->
                  Request.post(
                      "number-service",
                      "/v1/forecasts",
                      Map.of("dates", List.of(Map.of("birthDate", "1999-09-09"))))),
          Door.writes("blocks", (cast, actor, pick) -> Request.get("number-service", "/v1/blocks")),
          Door.writes(
              "imports",
              (cast, actor, pick) ->
                  Request.post("person-service", "/v1/imports/facts", Map.of())));

  private OwnerDoors() {}

  private static String protection(Cast cast) {
    return "/v1/protections/" + cast.learnt("protection");
  }

  private static Door correction(String service, String kind, String learnt) {
    return Door.writes(
        "corrections of " + kind,
        (cast, actor, pick) ->
            Request.post(
                service,
                "/v1/corrections?dryRun=true",
                Map.of(
                    "reason", "REGISTERED_WRONGLY",
                    "explanation", "The certificate says otherwise.",
                    "document", "case 2026-17",
                    "facts",
                        List.of(
                            Map.of("fact", cast.learnt(learnt), "kind", kind, "act", "ANNUL")))));
  }
}

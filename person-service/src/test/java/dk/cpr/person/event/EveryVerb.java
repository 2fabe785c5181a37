package dk.cpr.person.event;

import dk.cpr.person.world.Verb;
import dk.cpr.person.world.World;
import dk.cpr.person.world.World.Somebody;
import java.util.List;
import java.util.Map;

/** A sound report of each kind that has a door, about persons nobody knows. */
final class EveryVerb {
  private static final Somebody ONE = new Somebody("0107614288", "");
  private static final Map<String, Object> REF = Map.of("number", ONE.number());

  private EveryVerb() {}

  static Verb of(EventKind kind) {
    return switch (kind) {
      case MARRIAGE -> couple("/v1/marriages");
      case PARTNERSHIP -> couple("/v1/partnerships").since("2005-01-01");
      case CONVERSION -> couple("/v1/conversions");
      case SEPARATION -> couple("/v1/separations");
      case SEPARATION_END -> couple("/v1/separations/endings");
      case DIVORCE -> couple("/v1/divorces");
      case DEATH -> one("/v1/deaths");
      case DEATH_BY_AGE -> throw new IllegalArgumentException("nobody reports it");
      case SPOUSE_DEATH -> one("/v1/spouse-deaths");
      case PARENTHOOD -> child("/v1/parenthoods").with("parent", REF).with("role", "father");
      case ADOPTION ->
          child("/v1/adoptions").with("adopters", List.of(Map.of("person", REF, "role", "mother")));
      case CUSTODY_CHANGE ->
          child("/v1/custody-changes").with("holders", List.of(Map.of("relation", "mother")));
      case NAMING -> one("/v1/namings").with("name", Map.of("given", "Ida", "surname", "Holm"));
      case NAME_CHANGE ->
          one("/v1/name-changes").with("name", Map.of("given", "Ida", "surname", "Holm"));
      case CHURCH_ENTRY -> one("/v1/church-entries");
      case CHURCH_EXIT -> one("/v1/church-exits");
      case CITIZENSHIP -> one("/v1/citizenships").with("country", "5120");
      case GUARDIANSHIP ->
          one("/v1/guardianships").with("type", "FULD").with("guardian", Map.of("name", "Holm"));
      case GUARDIANSHIP_END -> one("/v1/guardianships/endings");
      case DISAPPEARANCE -> one("/v1/disappearances");
      case FINDING -> one("/v1/disappearances/findings");
      case OCCUPATION -> one("/v1/occupations").with("text", "Smed");
      case MUNICIPAL_CONDITION ->
          one("/v1/municipal-conditions").with("type", "1").with("code", "1");
      case NOTE -> one("/v1/notes").with("number", "1").with("text", "t");
      case RELOCATION_ORDER -> one("/v1/relocation-orders").with("text", "t");
      case ELECTION_FACT -> one("/v1/election-facts").with("code", "0001");
      case SHARED_RESIDENCE -> one("/v1/shared-residences").with("parents", List.of(REF, REF));
      case ADMINISTRATIVE_NUMBER ->
          Verb.at("/v1/administrative-numbers")
              .with("name", Map.of("given", "Ida", "surname", "Holm"))
              .with("birth", Map.of("date", "1990-01-01", "sex", "K", "country", "5120"));
      case IMMIGRATION ->
          Verb.at("/v1/immigrations")
              .with("name", Map.of("given", "Ida", "surname", "Holm"))
              .with("birth", Map.of("date", "1990-01-01", "sex", "K", "country", "5120"))
              .with("citizenship", "5120")
              .with("fromCountry", "5120")
              .with("mother", REF)
              .with("address", World.KNOWN_ADDRESS);
      case RETURN -> one("/v1/immigrations/returns").with("address", World.KNOWN_ADDRESS);
      case EMIGRATION -> one("/v1/emigrations").with("country", "5120");
      case DUPLICATE ->
          Verb.at("/v1/duplicates")
              .with("duplicate", REF)
              .with("survivor", REF)
              .with("reason", "OTHER");
      case DUPLICATE_UNDO ->
          Verb.at("/v1/duplicates/undo")
              .with("duplicateNumber", ONE.number())
              .with("reason", "OTHER");
      case NUMBER_CHANGE -> one("/v1/number-changes").with("cause", "WRONG_SEX");
      case NUMBER_CHANGE_UNDO -> one("/v1/number-changes/undo").with("formerNumber", ONE.number());
      case NUMBER_ANNULMENT -> one("/v1/number-annulments");
      case NUMBER_ANNULMENT_UNDO ->
          Verb.at("/v1/number-annulments/undo").with("number", ONE.number());
      case MUNICIPAL_FACT_END -> one("/v1/municipal-facts/endings").with("kind", "note");
    };
  }

  private static Verb couple(String path) {
    return one(path).person("spouse", ONE);
  }

  private static Verb one(String path) {
    return Verb.at(path).person("person", ONE);
  }

  private static Verb child(String path) {
    return Verb.at(path).person("child", ONE);
  }
}

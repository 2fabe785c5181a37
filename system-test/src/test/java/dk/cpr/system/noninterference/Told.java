package dk.cpr.system.noninterference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Of whom an answer tells, by what stands in it. */
final class Told {
  /** Members that hold the id of a person of whom something is told. */
  private static final Set<String> PERSONS =
      Set.of(
          "personId", "person", "other", "spouse", "holder", "guardian", "parent", "otherParent");

  private Told() {}

  /** One request at each door that tells of somebody, by who may. */
  static List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (Door door : DisclosureDoors.ALL) {
      Actor actor = door.title().startsWith("quality") ? Actor.OTHER_MUNICIPALITY : Actor.TAX;
      if (!door.writes() && !Set.of("receipts", "me", "my timeline").contains(door.title())) {
        steps.add(door.step(actor, Pick.about(Role.SPOUSE)));
      }
    }
    DisclosureDoors.ALL.stream()
        .filter(door -> Set.of("me", "my timeline").contains(door.title()))
        .forEach(door -> steps.add(door.step(Actor.HIDDEN_SELF, Pick.about(Role.HIDDEN))));
    for (String title :
        List.of("deaths preview", "notes preview", "name-changes preview", "marriages preview")) {
      steps.add(door(title).step(Actor.OFFICE, Pick.about(Role.SPOUSE)));
    }
    steps.add(door("notes").step(Actor.OFFICE, Pick.about(Role.SPOUSE)).learning("event=/eventId"));
    steps.add(door("life-events again").step(Actor.OFFICE, Pick.about(Role.SPOUSE)));
    steps.add(
        door("births").step(Actor.HOSPITAL, Pick.about(Role.HIDDEN)).learning("birth=/birthId"));
    steps.add(door("births again").step(Actor.HOSPITAL, Pick.about(Role.HIDDEN)));
    steps.add(
        door("deaths").step(Actor.HOSPITAL, Pick.about(Role.SPOUSE)).learning("event=/eventId"));
    steps.add(door("life-events again").step(Actor.HOSPITAL, Pick.about(Role.SPOUSE)));
    steps.add(door("deaths").step(Actor.HOSPITAL, Pick.about(Role.SPOUSE)));
    return steps;
  }

  private static Door door(String title) {
    return Door.all().stream().filter(one -> one.title().equals(title)).findFirst().orElseThrow();
  }

  /**
   * Receipts that the answer has to have: one a person, and one of an order or question as such.
   */
  static Map<String, Integer> by(Step step, WireProxy.Passed passed, Cast cast) {
    Map<String, Integer> told = new TreeMap<>();
    Set<String> persons = new TreeSet<>();
    if (step.door().startsWith("extracts")) {
      extracted(passed, cast, persons);
    } else {
      named(new Answer(passed.status(), "", passed.body()).json(), persons);
    }
    boolean asSuch =
        step.door().startsWith("extracts")
            || step.door().equals("number questions")
            || step.door().equals("quality findings");
    if (asSuch && passed.status() == 200) {
      told.put("nobody", 1);
    }
    if (step.door().equals("number questions") && passed.status() == 200) {
      persons.add(cast.id(Role.SPOUSE));
      persons.add(cast.id(Role.DOUBLE));
    }
    // A refusal tells that whom the report names is there, though not what stands against it.
    if (step.door().equals("deaths") && passed.status() == 409) {
      persons.add(cast.id(Role.SPOUSE));
    }
    persons.forEach(person -> told.merge(called(person, cast), 1, Integer::sum));
    return told;
  }

  /** A person by the part played. */
  static String called(String person, Cast cast) {
    return cast.people().entrySet().stream()
        .filter(entry -> entry.getValue().id().equals(person))
        .map(entry -> entry.getKey().name())
        .findFirst()
        .orElse("somebody else");
  }

  /** Whoever stands in it by number: with records of their own, or as somebody's relative. */
  private static void extracted(WireProxy.Passed passed, Cast cast, Set<String> persons) {
    for (Someone someone : cast.people().values()) {
      if (passed.body().contains(someone.number())) {
        persons.add(someone.id());
      }
    }
  }

  private static void named(JsonNode node, Set<String> persons) {
    node.properties()
        .forEach(
            member -> {
              boolean id =
                  member.getValue().isTextual() && member.getValue().asText().length() == 36;
              if (id && PERSONS.contains(member.getKey())) {
                persons.add(member.getValue().asText());
              }
            });
    node.forEach(child -> named(child, persons));
  }
}

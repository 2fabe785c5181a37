package dk.cpr.test.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.cpr.test.contract.BadValues.Bad;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A sound body with one property bent, for every property that the schema has. */
final class BodyFaults {
  private static final int DEEPEST = 7;
  private final Contract contract;
  private final Samples samples;

  BodyFaults(Contract contract, Samples samples) {
    this.contract = contract;
    this.samples = samples;
  }

  /**
   * A step towards a property.
   *
   * @param name of the property, or the index in an array
   */
  private record Step(String name, JsonNode schema) {}

  /** Whether a bent property stands beside its sound neighbours. */
  private enum Company {
    ALONE,
    BESIDE
  }

  /**
   * Attempts at a door.
   *
   * @param share how many of the less usual values each property is tried with
   * @param turn which of them, so that all have had their turn after some doors
   */
  List<Attempt> at(Attempt sound, int share, int turn) {
    List<Attempt> attempts = new ArrayList<>();
    List<List<Step>> places = places(sound.door());
    for (int i = 0; i < places.size(); i++) {
      List<Step> place = places.get(i);
      JsonNode schema = contract.resolved(place.getLast().schema());
      List<Bad> bad = new ArrayList<>(BadValues.first(schema));
      List<Bad> more = BadValues.more(schema);
      for (int k = 0; k < Math.min(share, more.size()); k++) {
        bad.add(more.get((turn + i * 5 + k) % more.size()));
      }
      for (int k = 0; k < bad.size(); k++) {
        boolean alone = k % 2 == 1 && isChoice(sound.door(), place);
        attempts.add(bent(sound, place, bad.get(k), alone ? Company.ALONE : Company.BESIDE));
      }
    }
    places.stream()
        .filter(place -> "array".equals(type(place.getLast().schema())))
        .findFirst()
        .ifPresent(place -> attempts.addAll(crowds(sound, place)));
    return attempts;
  }

  private List<Attempt> crowds(Attempt sound, List<Step> place) {
    List<Bad> crowds =
        new ArrayList<>(BadValues.asMany(contract.resolved(place.getLast().schema())));
    crowds.add(BadValues.tooMany());
    return crowds.stream().map(bad -> bent(sound, place, bad, Company.BESIDE)).toList();
  }

  /** Whether nothing is required beside the property, so that it may stand for all others. */
  private boolean isChoice(Door door, List<Step> place) {
    JsonNode parent = place.size() < 2 ? door.body() : place.get(place.size() - 2).schema();
    JsonNode schema = contract.resolved(java.util.Objects.requireNonNull(parent));
    return schema.has("properties") && !schema.has("required");
  }

  /** Number of properties below the body of a door. */
  int properties(Door door) {
    return places(door).size();
  }

  private Attempt bent(Attempt sound, List<Step> place, Bad bad, Company company) {
    JsonNode body = samples.body(sound.door());
    String pointer = place.stream().map(Step::name).collect(Collectors.joining("/", "/", ""));
    JsonNode parent = body;
    StringBuilder at = new StringBuilder(sound.door() + "#");
    for (Step step : place.subList(0, place.size() - 1)) {
      at.append('/').append(parent.isArray() ? "-" : step.name());
      parent = child(parent, step, at.toString());
    }
    if (company == Company.ALONE && parent instanceof ObjectNode object) {
      object.removeAll();
    }
    put(parent, place.getLast().name(), bad);
    return sound.saying(pointer + ": " + bad.how(), body.toString());
  }

  private JsonNode child(JsonNode parent, Step step, String at) {
    JsonNode there = parent.isArray() ? parent.path(0) : parent.path(step.name());
    if (there.isContainerNode()) {
      return there;
    }
    JsonNode made = samples.of(step.schema(), at);
    if (parent instanceof ObjectNode object) {
      object.set(step.name(), made);
    } else if (parent instanceof ArrayNode array) {
      array.removeAll().add(made);
    }
    return made;
  }

  private static void put(JsonNode parent, String name, Bad bad) {
    if (parent instanceof ObjectNode object) {
      if (bad.value() == null) {
        object.remove(name);
      } else {
        object.set(name, bad.value());
      }
    } else if (parent instanceof ArrayNode array) {
      array.removeAll();
      if (bad.value() != null) {
        array.add(bad.value());
      }
    }
  }

  private List<List<Step>> places(Door door) {
    List<List<Step>> found = new ArrayList<>();
    if (door.body() != null) {
      below(door.body(), List.of(), found);
    }
    return found;
  }

  private void below(JsonNode reference, List<Step> path, List<List<Step>> found) {
    JsonNode schema = contract.resolved(reference);
    if (path.size() >= DEEPEST) {
      return;
    }
    schema
        .path("properties")
        .properties()
        .forEach(property -> add(new Step(property.getKey(), property.getValue()), path, found));
    if (schema.path("additionalProperties").has("type")) {
      add(new Step("given", schema.path("additionalProperties")), path, found);
    }
    if (schema.has("items")) {
      add(new Step("0", schema.path("items")), path, found);
    }
  }

  private void add(Step step, List<Step> path, List<List<Step>> found) {
    List<Step> longer = new ArrayList<>(path);
    longer.add(step);
    found.add(longer);
    below(step.schema(), longer, found);
  }

  private String type(JsonNode schema) {
    return contract.resolved(schema).path("type").asText();
  }
}

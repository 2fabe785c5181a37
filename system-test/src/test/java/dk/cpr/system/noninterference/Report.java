package dk.cpr.system.noninterference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** Counts answers by door and recipient. */
final class Report {
  private final Map<String, Map<Actor, LongAdder>> compared = new ConcurrentSkipListMap<>();
  private final Map<String, LongAdder> acts = new ConcurrentSkipListMap<>();
  private final Map<String, LongAdder> attempts = new ConcurrentSkipListMap<>();
  private final Map<String, String> refusals = new ConcurrentSkipListMap<>();
  private final LongAdder requests = new LongAdder();

  void compared(Step step) {
    compared
        .computeIfAbsent(step.door(), door -> new ConcurrentSkipListMap<>())
        .computeIfAbsent(step.actor(), actor -> new LongAdder())
        .increment();
  }

  void act(Step step, Answer a, Answer b) {
    boolean good = a.isGood() && b.isGood();
    if (!good) {
      refusals.putIfAbsent(step.door(), (a.isGood() ? b : a).body());
    }
    attempts.computeIfAbsent(step.door(), door -> new LongAdder()).increment();
    if (good) {
      acts.computeIfAbsent(step.door(), door -> new LongAdder()).increment();
    }
  }

  void request() {
    requests.increment();
  }

  /** Cells of the doors and actors that should have been reached and were not. */
  List<String> unreached(Collection<Door> doors) {
    List<String> missing = new ArrayList<>();
    for (Door door : doors) {
      for (Actor actor : door.blind()) {
        Map<Actor, LongAdder> row = compared.getOrDefault(door.title(), Map.of());
        if (!row.containsKey(actor)) {
          missing.add(door.title() + " / " + actor);
        }
      }
    }
    return missing;
  }

  /** Acts that never succeeded: what rests on them was not tried. */
  List<String> actsInVain() {
    return attempts.keySet().stream()
        .filter(door -> !acts.containsKey(door))
        .map(door -> door + ": " + refusals.get(door))
        .toList();
  }

  @Override
  public String toString() {
    List<Actor> actors =
        Arrays.stream(Actor.values())
            .filter(actor -> compared.values().stream().anyMatch(row -> row.containsKey(actor)))
            .toList();
    StringBuilder text = new StringBuilder();
    text.append("%d requests; answers compared, by door and recipient%n".formatted(requests.sum()));
    text.append("%-34s".formatted(""));
    actors.forEach(actor -> text.append("%6s".formatted(initials(actor))));
    text.append('\n');
    new TreeMap<>(compared)
        .forEach(
            (door, row) -> {
              text.append("%-34s".formatted(door));
              for (Actor actor : actors) {
                text.append("%6d".formatted(row.getOrDefault(actor, new LongAdder()).sum()));
              }
              text.append('\n');
            });
    text.append(
        actors.stream()
            .map(actor -> initials(actor) + " " + actor)
            .collect(Collectors.joining(", ", "recipients: ", "\n")));
    text.append("acts done of tried: ");
    attempts.forEach(
        (door, tried) ->
            text.append(
                "%s %d/%d  "
                    .formatted(door, acts.getOrDefault(door, new LongAdder()).sum(), tried.sum())));
    return text.append('\n').toString();
  }

  private static String initials(Actor actor) {
    String name = actor.name();
    return name.substring(0, 3) + (name.contains("_") ? name.charAt(name.indexOf('_') + 1) : "");
  }
}

package dk.cpr.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.test.environment.Tokens;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Whatever is sent to a door of the service's committed {@code openapi.yaml} is done or refused
 * with a problem of {@code docs/errors.md}: never a 500, no silence, nothing of what was sent given
 * back. Requests are made from the contract; see {@link BadValues}, {@link RawBodies} and {@link
 * ParameterFaults} for what is done to them.
 */
public abstract class BadInput {
  /** Requests with a bent property, more or less, that a service is tried with. */
  private static final int MANY = 2_000;

  /** Up to so many doors, each is tried with everything. */
  private static final int DOORS = 20;

  private static final int USUAL = 8;
  private static final int WORKERS = 4;
  private static final int PATIENCE = 5;

  /** Of the distances below: refused for what was sent, not for who sent it. */
  private static final int FURTHEST = 3;

  /**
   * Values that the contract cannot tell, as of a person who exists: by place ({@code POST
   * /v1/things#/person}), name of a property or parameter, or name of a component. A {@code
   * Supplier} is asked each time.
   */
  protected Map<String, ?> samples() {
    return Map.of();
  }

  /** Makes a few values and gives them one after the other, again and again. */
  protected static <T> Supplier<T> inTurn(int count, Supplier<T> made) {
    List<T> values = new ArrayList<>();
    AtomicInteger next = new AtomicInteger();
    return () -> {
      int turn = next.getAndIncrement() % count;
      if (turn == values.size()) {
        values.add(made.get());
      }
      return values.get(turn);
    };
  }

  /** One of these opens each door. */
  protected List<String> tokens() {
    return List.of(
        Tokens.service("person-service"),
        Tokens.service("disclosure-service"),
        Tokens.service("protection-service"),
        Tokens.operator(),
        Tokens.processOperator(),
        Tokens.office(),
        Tokens.caseworker("0101"),
        Tokens.hospital(),
        Tokens.parish(),
        Tokens.tax(),
        Tokens.bank(),
        Tokens.citizen(UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057")),
        Tokens.auditor());
  }

  /** An attempt and what came of it. */
  private record Outcome(Attempt attempt, Answered answer) {}

  @Test
  void whateverIsSentIsDoneOrRefusedWithAProblem() throws Exception {
    Contract contract = Contract.committed();
    Map<String, Object> given =
        new HashMap<>(Map.of("Personnummer", BadValues.NUMBER, "GivenNumber", BadValues.NUMBER));
    given.put("wait", 0);
    given.putAll(samples());
    Samples samples = new Samples(contract, given);
    Verdict verdict = Verdict.ofTheDocs();
    Map<Door, Outcome> opened = opened(contract, samples);
    List<String> faults = new ArrayList<>();
    opened.forEach(
        (door, base) -> {
          if (distance(base.answer()) > FURTHEST) {
            faults.add("No token opens " + door + ": " + base.answer());
          }
        });
    List<Outcome> outcomes = sent(attempts(contract, samples, opened));
    tell(opened, outcomes);
    for (Outcome outcome : outcomes) {
      verdict
          .of(outcome.attempt(), outcome.answer())
          .ifPresent(what -> faults.add(outcome.attempt() + ": " + what + ": " + outcome.answer()));
    }
    assertThat(String.join("\n", faults)).as("%d faults", faults.size()).isEmpty();
  }

  /** How far the sound request of each door gets, and how the bent ones were answered. */
  private static void tell(Map<Door, Outcome> opened, List<Outcome> outcomes) throws IOException {
    Map<Door, Map<Integer, Long>> answers =
        outcomes.stream()
            .collect(
                Collectors.groupingBy(
                    outcome -> outcome.attempt().door(),
                    Collectors.groupingBy(
                        outcome -> outcome.answer().status(),
                        TreeMap::new,
                        Collectors.counting())));
    List<String> lines = new ArrayList<>();
    opened.forEach(
        (door, base) ->
            lines.add(door + ": " + shown(base.answer()) + ", bent " + answers.get(door)));
    Files.write(Path.of("target/bad-input.txt"), lines);
  }

  private static String shown(Answered answer) {
    return answer.status() / 100 == 2 ? Integer.toString(answer.status()) : answer.toString();
  }

  private List<Attempt> attempts(Contract contract, Samples samples, Map<Door, Outcome> opened) {
    BodyFaults bodies = new BodyFaults(contract, samples);
    int properties = opened.keySet().stream().mapToInt(bodies::properties).sum();
    int share = Math.max(1, MANY / Math.max(1, properties) - USUAL);
    List<Attempt> attempts = new ArrayList<>();
    opened.forEach(
        (door, base) -> {
          Attempt sound = base.attempt();
          List<Attempt> whole = new ArrayList<>(ParameterFaults.at(sound));
          if (door.body() != null) {
            whole.addAll(RawBodies.at(sound));
          }
          attempts.addAll(everyOther(whole, 1 + opened.size() / DOORS, attempts.size()));
          if (door.body() != null) {
            attempts.addAll(bodies.at(sound, share, attempts.size()));
          }
        });
    return attempts;
  }

  /** What no door reads by itself need not be tried at every one of many. */
  private static List<Attempt> everyOther(List<Attempt> attempts, int step, int turn) {
    return IntStream.range(0, attempts.size())
        .filter(i -> (i + turn) % step == 0)
        .mapToObj(attempts::get)
        .toList();
  }

  /** For each door the request that gets furthest, by the best of all tokens. */
  private Map<Door, Outcome> opened(Contract contract, Samples samples) throws Exception {
    List<Attempt> tries = new ArrayList<>();
    for (Door door : contract.doors()) {
      for (String token : tokens()) {
        byte[] body =
            door.body() == null
                ? new byte[0]
                : samples.body(door).toString().getBytes(StandardCharsets.UTF_8);
        Attempt attempt = Attempt.sound(door, target(door, samples), token, body);
        tries.add(door.keyed() ? attempt.with("sound", Attempt.KEY, Attempt.FRESH) : attempt);
      }
    }
    Map<Door, List<Outcome>> byDoor =
        sent(tries).stream()
            .collect(
                Collectors.groupingBy(
                    outcome -> outcome.attempt().door(), LinkedHashMap::new, Collectors.toList()));
    Map<Door, Outcome> opened = new LinkedHashMap<>();
    byDoor.forEach(
        (door, outcomes) ->
            opened.put(
                door,
                outcomes.stream()
                    .min(Comparator.comparingInt(outcome -> distance(outcome.answer())))
                    .orElseThrow()));
    return opened;
  }

  /** How far an answer is from a request that was done. */
  private static int distance(Answered answer) {
    return switch (answer.status()) {
      case 200, 201, 202, 204 -> 0;
      case 409, 422 -> 1;
      case 400 -> 2;
      case 404 -> 3;
      case 503 -> 4;
      case 403 -> 5;
      default -> 6;
    };
  }

  private static String target(Door door, Samples samples) {
    String target = door.path();
    for (Door.Parameter parameter : door.in("path")) {
      String value = samples.of(parameter.schema(), door + "#/" + parameter.name()).asText();
      target = target.replace("{" + parameter.name() + "}", value);
    }
    return target;
  }

  private static List<Outcome> sent(List<Attempt> attempts) throws Exception {
    List<Future<List<Outcome>>> parts = new ArrayList<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
      for (int worker = 0; worker < WORKERS; worker++) {
        int from = worker;
        parts.add(workers.submit(() -> part(attempts, from)));
      }
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (Future<List<Outcome>> part : parts) {
      outcomes.addAll(part.get());
    }
    return outcomes;
  }

  private static List<Outcome> part(List<Attempt> attempts, int from) {
    List<Outcome> outcomes = new ArrayList<>();
    try (Wire wire = new Wire(RestAssured.port)) {
      for (int i = from; i < attempts.size(); i += WORKERS) {
        outcomes.add(new Outcome(attempts.get(i), answered(wire, attempts.get(i))));
      }
    }
    return outcomes;
  }

  /** A 503 is asked again, as it says. */
  private static Answered answered(Wire wire, Attempt unkeyed) {
    Attempt attempt = unkeyed.keyed();
    Answered answer = wire.send(attempt);
    for (int i = 0; i < PATIENCE && answer.status() == 503; i++) {
      answer = wire.send(attempt);
    }
    return answer;
  }
}

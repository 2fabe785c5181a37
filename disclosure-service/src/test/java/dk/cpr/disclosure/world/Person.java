package dk.cpr.disclosure.world;

import dk.cpr.kernel.person.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invented person, told to the service under test through the logs of its owners. */
public final class Person {
  private final UUID id = PersonId.newId().value();
  private final String number = nextNumber();

  private Person() {}

  /** Somebody with a current number and nothing else. */
  public static Person someone() {
    Person person = new Person();
    person.numberState("current", Map.of("current", true));
    return person;
  }

  /** Somebody with birth, name, residence in a municipality, and the address on a letter. */
  public static Person residentOf(String municipality) {
    Person person = someone();
    Map<String, String> name =
        Map.of("given", "Inger", "givenMark", "*", "surname", "Vang", "addressing", "Vang,Inger");
    person.facts(
        "person",
        NewFact.of("birth", Map.of("date", "1950-01-01", "sex", "K")).from("1950-01-01"),
        NewFact.of("name", name).from("199104171222"));
    Map<String, String> residence =
        Map.of("municipality", municipality, "road", "0042", "house", "017");
    person.facts(
        "address",
        NewFact.of("residence", residence).from("200802119999"),
        NewFact.of("residenceStatus", Map.of("code", "01")).from("200802119999"));
    return person;
  }

  public UUID id() {
    return id;
  }

  public String number() {
    return number;
  }

  /** The next never used number of sound form. */
  public static synchronized String nextNumber() {
    int next = Integer.getInteger("cpr.test.next.number", 0);
    System.setProperty("cpr.test.next.number", Integer.toString(next + 1));
    return String.format(
        Locale.ROOT, "%02d%02d5%05d", 1 + next % 28, 1 + next / 28 % 12, next / 336 % 40_000);
  }

  /** What became of this person's number. */
  public Person numberState(String state, Map<String, ?> more) {
    return numberState(number, state, more);
  }

  /** What became of another number of this person. */
  public Person numberState(String of, String state, Map<String, ?> more) {
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("number", of);
    payload.put("personId", id);
    payload.put("state", state);
    payload.put("current", false);
    payload.put("knownFrom", Instant.now().toString());
    payload.putAll(more);
    Feed.append("number-service", List.of(Feed.change("number-state", id, payload)));
    return this;
  }

  /** A fact in effect since a time. */
  public UUID fact(String owner, String kind, Map<String, String> value, String from) {
    return fact(owner, NewFact.of(kind, value).from(from));
  }

  /** Any fact. */
  public UUID fact(String owner, NewFact fact) {
    return facts(owner, fact).getFirst();
  }

  /** Any facts, in one page. */
  public List<UUID> facts(String owner, NewFact... facts) {
    List<UUID> ids = new ArrayList<>();
    List<Map<String, ?>> changes = new ArrayList<>();
    for (NewFact fact : facts) {
      UUID factId = PersonId.newId().value();
      ids.add(factId);
      Map<String, @Nullable Object> payload = fact.payload();
      payload.put("id", factId);
      payload.put("personId", id);
      changes.add(Feed.change("fact-opened", id, payload));
    }
    Feed.append(owner + "-service", changes);
    return ids;
  }

  /** A correction of one of this person's facts: closed, with what it left and what is instead. */
  public void corrected(String owner, Map<String, ?> told) {
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("correction", PersonId.newId().value());
    payload.put("place", 0);
    payload.put("personId", id);
    payload.put("reason", "REGISTERED_WRONGLY");
    payload.putAll(told);
    Feed.append(owner + "-service", List.of(Feed.change("fact-corrected", id, payload)));
  }

  /** A fact that is no longer known. */
  public void close(String owner, UUID fact, String knownTo) {
    Map<String, ?> closed = Map.of("id", fact, "knownTo", knownTo);
    Feed.append(owner + "-service", List.of(Feed.change("fact-closed", id, closed)));
  }
}

package dk.cpr.importer.load;

import com.fasterxml.jackson.databind.JsonNode;
import dk.cpr.importer.door.DeliverySource;
import dk.cpr.importer.door.IdentitiesTaken;
import dk.cpr.importer.door.ImportDoors;
import dk.cpr.importer.door.NumberRow;
import dk.cpr.importer.door.PersonFacts;
import dk.cpr.importer.door.PersonTaken;
import dk.cpr.importer.door.RegisterService;
import dk.cpr.importer.door.RowsTaken;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Keeps what an import sends and answers as told. */
final class RecordingDoors implements ImportDoors {
  /** What was sent, in order: service and person. */
  final List<String> order = new ArrayList<>();

  final Map<String, NumberRow> numbers = new HashMap<>();
  final Map<String, PersonFacts> facts = new HashMap<>();
  final List<JsonNode> rows = new ArrayList<>();
  final List<RoadRow> roads = new ArrayList<>();
  int completions;
  private final Map<String, String> refusedNumbers = new HashMap<>();
  private Function<PersonFacts, PersonTaken> protectionAnswer = person -> PersonTaken.nothing();

  static String personOf(String number) {
    return UUID.nameUUIDFromBytes(number.getBytes(StandardCharsets.UTF_8)).toString();
  }

  RecordingDoors refusing(String number, String reason) {
    refusedNumbers.put(number, reason);
    return this;
  }

  RecordingDoors protectionSays(PersonTaken answer) {
    protectionAnswer = person -> answer;
    return this;
  }

  PersonFacts sent(RegisterService service, String number) {
    PersonFacts person = facts.get(service + " " + personOf(number));
    if (person == null) {
      throw new AssertionError("nothing was sent to " + service);
    }
    return person;
  }

  boolean wasSent(RegisterService service, String number) {
    return facts.containsKey(service + " " + personOf(number));
  }

  List<String> kinds(RegisterService service, String number) {
    return sent(service, number).facts().stream().map(PersonFacts.Fact::kind).sorted().toList();
  }

  @Override
  public synchronized IdentitiesTaken identities(DeliverySource source, List<NumberRow> batch) {
    Map<String, String> persons = new HashMap<>();
    List<RowsTaken.SetAside> setAside = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      NumberRow row = batch.get(i);
      numbers.put(row.number(), row);
      String reason = refusedNumbers.get(row.number());
      if (reason == null) {
        persons.put(row.number(), personOf(row.number()));
      } else {
        setAside.add(new RowsTaken.SetAside(i, reason));
      }
    }
    return new IdentitiesTaken(persons, setAside);
  }

  @Override
  public RowsTaken authorities(List<Map<String, String>> batch) {
    return new RowsTaken(batch.size(), 0, List.of());
  }

  @Override
  public synchronized RowsTaken roads(DeliverySource source, List<RoadRow> batch) {
    roads.addAll(batch);
    return new RowsTaken(batch.size(), 0, List.of());
  }

  @Override
  public synchronized int completeRoads(DeliverySource source) {
    completions++;
    return 0;
  }

  @Override
  public synchronized RowsTaken dar(String entity, List<JsonNode> batch) {
    rows.addAll(batch);
    return new RowsTaken(batch.size(), 0, List.of());
  }

  @Override
  public synchronized List<PersonTaken> facts(
      RegisterService service, DeliverySource source, List<PersonFacts> persons) {
    List<PersonTaken> answers = new ArrayList<>();
    for (PersonFacts person : persons) {
      order.add(service + " " + person.personId());
      facts.put(service + " " + person.personId(), person);
      answers.add(
          service == RegisterService.PROTECTION
              ? protectionAnswer.apply(person)
              : PersonTaken.nothing());
    }
    return answers;
  }
}

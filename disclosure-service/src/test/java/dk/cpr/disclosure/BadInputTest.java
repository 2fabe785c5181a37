package dk.cpr.disclosure;

import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.disclosure.world.Person;
import dk.cpr.disclosure.world.Recipients;
import dk.cpr.disclosure.world.World;
import dk.cpr.test.contract.BadInput;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@World
class BadInputTest extends BadInput {
  private static final String TOWN = "1999";

  /** What an extract of record 001 needs, and more. */
  private static final String[] FIELDS = {
    "number.current",
    "number.state",
    "number.former",
    "birth.*",
    "name.*",
    "personStatus.*",
    "residence.*",
    "residenceStatus.*",
    "occupation.*",
    "supplementaryAddress.*",
    "protection.*",
    "civilStatus.*",
    "child.*",
    "guardianship.*",
    "disappearance.*"
  };

  private Person person;

  @BeforeEach
  void somebodyIsKnown() {
    person = Person.residentOf(TOWN);
    List<String> all =
        FieldPath.all().stream()
            .filter(path -> !path.isOfAskedNumber())
            .map(FieldPath::toString)
            .toList();
    Map<String, Object> right = Recipients.right("1000" + TOWN, all);
    right.put("purpose", "data-quality");
    right.put("type", "MUNICIPALITY");
    Recipients.register(right).statusCode(201);
  }

  @Override
  protected Map<String, ?> samples() {
    Map<String, Object> question = new HashMap<>();
    question.put("personId", person.id());
    question.put("fields", List.of("name.given"));
    question.put("purpose", "test");
    question.put("case", "case 1");
    Map<String, Object> difference = new HashMap<>(question);
    difference.put("knownFrom", "2024-01-01");
    Map<String, Object> samples = new HashMap<>();
    samples.put("Lookup", question);
    samples.put("TimelineQuestion", question);
    samples.put("DifferenceQuestion", difference);
    samples.put("NumberQuestion", Recipients.question(List.of(person.number()), "given"));
    Map<String, Object> order = Recipients.question(List.of(person.number()));
    order.remove("ask");
    order.put("records", List.of("001"));
    samples.put("ExtractOrder", order);
    samples.put("purpose", "test");
    samples.put("fields", List.of("name.given"));
    samples.put("AskedNumber", person.number());
    samples.put("code", "spouse-dead");
    return samples;
  }

  @Override
  protected List<String> tokens() {
    List<String> tokens = new ArrayList<>(super.tokens());
    tokens.add(Recipients.authority(FIELDS).token());
    tokens.add(Recipients.authority("number.given", "number.replaced").token());
    tokens.add(Tokens.citizen(person.id()));
    tokens.add(Tokens.caseworker(TOWN));
    return tokens;
  }
}

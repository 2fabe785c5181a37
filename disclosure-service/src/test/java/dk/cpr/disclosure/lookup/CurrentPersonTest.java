package dk.cpr.disclosure.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.cpr.disclosure.receipt.Recipient;
import dk.cpr.disclosure.right.Coverage;
import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.disclosure.right.Holder;
import dk.cpr.disclosure.right.RecipientKind;
import dk.cpr.disclosure.right.Right;
import dk.cpr.disclosure.world.NewFact;
import dk.cpr.disclosure.world.Person;
import dk.cpr.disclosure.world.World;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.sql.Sql;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The one row of a person says what the facts themselves say. */
@QuarkusTest
@World
class CurrentPersonTest {
  private static final Asker ASKER =
      new Asker(
          new Recipient("10000004", "system", "client"),
          Optional.empty(),
          Optional.of("0101"),
          new Holder("10000004", "client", Set.of(), Optional.empty(), Optional.of("0101")));
  private static final List<FactKind> KINDS =
      List.of(
          FactKind.NAME,
          FactKind.BIRTH,
          FactKind.RESIDENCE,
          FactKind.CHILD,
          FactKind.CUSTODY,
          FactKind.PARENT,
          FactKind.PROTECTION,
          FactKind.PERSON_STATUS,
          FactKind.CIVIL_STATUS,
          FactKind.CONTACT_ADDRESS);
  private static final List<String> TIMES =
      List.of("196801011200", "199912319999", "200802119999", "202001010099", "203001010000");

  @Inject LookupReader facts;
  @Inject PictureReader rows;
  @Inject Sql sql;
  @Inject ObjectMapper json;

  @RepeatedTest(60)
  void theRowOfARandomPersonSaysWhatTheFactsSay(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Person person = Person.someone();
    person.facts("person", randomFacts(random));
    for (int i = 0; i < 12; i++) {
      Question question = question(person, random);
      Optional<Found> row = row(question);
      Optional<Found> found = facts.read(question, ASKER);

      assertThat(found).isPresent();
      boolean covered = found.get().coverage() == Found.Check.HOLDS;
      assertThat(row.map(r -> told(r, question)))
          .isEqualTo(covered ? found.map(f -> told(f, question)) : Optional.empty());
    }
  }

  @Test
  void aRowIsNotReadAfterItsTime() {
    Person person = Person.residentOf("0101");
    sql.update(
        "update current_person set until = now(), singles = '{\"name\": {\"given\": \"Old\"}}' where person_id = ?",
        person.id());
    Question question = question(person, List.of("name.given"), Coverage.ALL);

    Optional<Found> row = row(question);

    assertThat(row.map(r -> told(r, question)))
        .isIn(Optional.empty(), facts.read(question, ASKER).map(f -> told(f, question)));
  }

  @Test
  void whatOnlyANewerReleaseKnowsIsNotToldToWhoAsksForAllThatThisOneKnows() {
    Person person = Person.someone();
    name(person);
    List<String> all =
        FieldPath.all().stream()
            .filter(path -> path.isOf(FactKind.NAME))
            .map(FieldPath::toString)
            .toList();
    Question question = question(person, all, Coverage.ALL);
    assertThat(row(question).map(r -> r.facts().size())).contains(1);
    Optional<Map<String, Object>> before = row(question).map(r -> told(r, question));

    sql.update(
        "update current_person set singles = jsonb_set(singles, '{name,secret}', '\"x\"') where person_id = ?",
        person.id());

    assertThat(row(question).map(r -> told(r, question))).isEqualTo(before);
  }

  @Test
  void aStartOrAnEndOfEffectIsWhenTheRowTurnsUntrue() {
    Person person = Person.someone();
    LocalDateTime soon = LocalDateTime.now(dk.cpr.kernel.time.SourceTime.ZONE).plusMinutes(30);
    person.fact(
        "person",
        NewFact.of("name", Map.of("given", "Inger"))
            .from("199104171222")
            .to(DateTimeFormatter.ofPattern("uuuuMMddHHmm").format(soon)));

    boolean inTime =
        sql.one(
                "select until between now() + interval '28 minutes' and now() + interval '31 minutes' from current_person where person_id = ?",
                row -> row.getBoolean(1),
                person.id())
            .orElseThrow();

    assertThat(inTime).isTrue();
  }

  @Test
  void twoLogsThatTellOfOnePersonAtOnceLoseNothing() throws InterruptedException {
    List<Person> persons = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      persons.add(Person.someone());
    }
    Thread names = Thread.ofVirtual().start(() -> persons.forEach(CurrentPersonTest::name));
    Thread homes = Thread.ofVirtual().start(() -> persons.forEach(CurrentPersonTest::home));
    names.join();
    homes.join();

    for (Person person : persons) {
      Question question = question(person, List.of("name.given", "residence.road"), Coverage.ALL);
      assertThat(row(question).orElseThrow().facts()).hasSize(2);
    }
  }

  private Optional<Found> row(Question question) {
    return rows.read(question, ASKER)
        .toCompletionStage()
        .toCompletableFuture()
        .orTimeout(5, TimeUnit.SECONDS)
        .join();
  }

  private static void name(Person person) {
    person.fact("person", "name", Map.of("given", "Inger"), "199104171222");
  }

  private static void home(Person person) {
    person.fact("address", "residence", Map.of("road", "0042"), "199104171222");
  }

  private static NewFact[] randomFacts(Random random) {
    List<NewFact> facts = new ArrayList<>();
    for (FactKind kind : KINDS) {
      int slots = kind.slot().isSingle() ? 1 : 1 + random.nextInt(3);
      for (int slot = 0; slot < slots && random.nextInt(4) > 0; slot++) {
        facts.add(randomFact(kind, slot, random));
      }
    }
    return facts.toArray(NewFact[]::new);
  }

  private static NewFact randomFact(FactKind kind, int slot, Random random) {
    Map<String, String> value = new TreeMap<>();
    kind.fields().keySet().stream()
        .filter(field -> random.nextBoolean())
        .forEach(field -> value.put(field, "“" + field + "” \\ " + random.nextInt(9)));
    kind.personFields().forEach(field -> value.put(field, new UUID(slot, slot).toString()));
    if (kind == FactKind.PERSON_STATUS) {
      value.put("code", random.nextBoolean() ? "90" : "80");
    }
    int from = random.nextInt(TIMES.size());
    if (kind == FactKind.RESIDENCE) {
      value.put("municipality", random.nextBoolean() ? "0101" : "0751");
    }
    @Nullable String to =
        from + 1 < TIMES.size() && random.nextBoolean() ? TIMES.get(from + 1) : null;
    return NewFact.of(kind.wireName(), value)
        .slot(
            kind == FactKind.PROTECTION
                ? "000" + (slot + 1)
                : kind.slot().isSingle() ? "" : "s" + slot)
        .from(TIMES.get(from))
        .to(to)
        .set("effectFromUncertain", random.nextBoolean())
        .set("effectToUncertain", random.nextBoolean())
        .set("verified", random.nextBoolean())
        .set("standing", random.nextInt(8) == 0 ? "ANNULLED" : "VALID");
  }

  private static Question question(Person person, Random random) {
    List<FieldPath> paths =
        FieldPath.all().stream()
            .filter(path -> !path.isOfAskedNumber() && !path.tellsOfGuardian())
            .toList();
    List<FieldPath> fields = new ArrayList<>();
    for (int i = 1 + random.nextInt(30); i > 0; i--) {
      fields.add(paths.get(random.nextInt(paths.size())));
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      FactKind whole = KINDS.get(random.nextInt(KINDS.size()));
      paths.stream().filter(path -> path.isOf(whole)).forEach(fields::add);
    }
    boolean authority = random.nextBoolean();
    Right right =
        new Right(
            Optional.empty(),
            authority ? RecipientKind.AUTHORITY : RecipientKind.COMPANY,
            "test",
            "CPR-loven",
            random.nextInt(4) == 0 ? Coverage.OWN_MUNICIPALITY : Coverage.ALL,
            Set.of(),
            authority && random.nextBoolean());
    Question.Subject subject =
        random.nextBoolean()
            ? new Question.Subject.ById(new PersonId(person.id()))
            : new Question.Subject.ByNumber(Personnummer.of(person.number()));
    return new Question(subject, fields.stream().distinct().toList(), right, Optional.empty());
  }

  private static Question question(Person person, List<String> fields, Coverage coverage) {
    Right right =
        new Right(
            Optional.empty(),
            RecipientKind.AUTHORITY,
            "test",
            "CPR-loven",
            coverage,
            Set.of(),
            true);
    return new Question(
        new Question.Subject.ById(new PersonId(person.id())),
        fields.stream().map(text -> FieldPath.of(text).orElseThrow()).toList(),
        right,
        Optional.empty());
  }

  /** All that would be answered. */
  private Map<String, Object> told(Found found, Question question) {
    AccessDecision decision =
        new AccessDecision(question.right(), found.shield(), found.guardian());
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("person", found.person());
    told.put("state", found.state());
    told.put("shield", found.shield());
    told.put("number", found.number());
    told.put("facts", asJson(new AnswerWriter(question, decision).facts(found)));
    return told;
  }

  private JsonNode asJson(Object facts) {
    try {
      return json.readTree(json.writeValueAsString(facts));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

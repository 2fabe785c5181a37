package dk.cpr.disclosure.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.cpr.disclosure.access.Decisions;
import dk.cpr.disclosure.access.Found;
import dk.cpr.disclosure.access.PersonHead;
import dk.cpr.disclosure.access.Requester;
import dk.cpr.disclosure.frame.FactWindow;
import dk.cpr.disclosure.frame.FrameReader;
import dk.cpr.disclosure.frame.FrameShape;
import dk.cpr.disclosure.frame.PersonFacts;
import dk.cpr.disclosure.frame.Whom;
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
import io.vertx.core.Future;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private static final Requester REQUESTER =
      new Requester(
          new Recipient("10000004", "system", "client"),
          Optional.empty(),
          Optional.of("0101"),
          new Holder("10000004", "client", Set.of(), Optional.empty(), Optional.of("0101")));
  private static final List<FactKind> KINDS =
      List.of(
          FactKind.NAME,
          FactKind.BIRTH,
          FactKind.RESIDENCE,
          FactKind.ADDRESS_TEXT,
          FactKind.CHILD,
          FactKind.CUSTODY,
          FactKind.PARENT,
          FactKind.PROTECTION,
          FactKind.PERSON_STATUS,
          FactKind.CIVIL_STATUS,
          FactKind.CONTACT_ADDRESS);
  private static final List<String> TIMES =
      List.of("196801011200", "199912319999", "200802119999", "202001010099", "203001010000");

  @Inject FrameReader facts;
  @Inject CurrentPersonReader rows;
  @Inject Sql sql;
  @Inject ObjectMapper json;

  @RepeatedTest(60)
  void theRowOfARandomPersonSaysWhatTheFactsSay(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Person person = Person.someone();
    person.facts("person", randomFacts(random));
    for (int i = 0; i < 12; i++) {
      FrameReader.Question question = question(person, random);
      Optional<Map<String, Object>> row = row(question);
      Optional<Map<String, Object>> found = facts(question);

      // Whether a host is protected only the facts tell.
      boolean mayMask = question.shape().fields().stream().anyMatch(FieldPath::isOfHost);
      assertThat(row.isPresent() || mayMask ? row.or(() -> found) : row).isEqualTo(found);
    }
  }

  @Test
  void aRowIsNotReadAfterItsTime() {
    Person person = Person.residentOf("0101");
    sql.update(
        "update current_person set until = now(), singles = '{\"name\": {\"given\": \"Old\"}}' where person_id = ?",
        person.id());
    FrameReader.Question question = question(person, List.of("name.given"), Coverage.ALL);

    assertThat(row(question)).isIn(Optional.empty(), facts(question));
  }

  @Test
  void aRowThatAnotherReleaseWroteIsNotRead() {
    Person person = Person.someone();
    name(person);
    FrameReader.Question question = question(person, List.of("name.given"), Coverage.ALL);
    assertThat(row(question)).isPresent();

    sql.update("update current_person set catalogue = 1 where person_id = ?", person.id());

    assertThat(row(question)).isEmpty();
  }

  @Test
  void whatOnlyANewerReleaseKnowsIsKeptAndNotToldToWhoAsksForAllThatThisOneKnows() {
    Person person = Person.someone();
    person.fact("person", "name", Map.of("given", "Inger", "secret", "x"), "199104171222");
    List<String> all =
        FieldPath.all().stream()
            .filter(path -> path.isOf(FactKind.NAME))
            .map(FieldPath::toString)
            .toList();
    FrameReader.Question question = question(person, all, Coverage.ALL);

    assertThat(row(question).orElseThrow().toString()).contains("Inger").doesNotContain("secret");
    assertThat(facts(question)).isEqualTo(row(question));
    assertThat(
            sql.one(
                "select beyond ->> 'secret' from known_fact where person_id = ?",
                row -> row.getString(1),
                person.id()))
        .contains("x");
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
      FrameReader.Question question =
          question(person, List.of("name.given", "residence.road"), Coverage.ALL);
      assertThat(row(question).orElseThrow().toString()).contains("Inger", "0042");
    }
  }

  private Optional<Map<String, Object>> row(FrameReader.Question question) {
    return await(rows.read(question)).map(found -> told(found, question));
  }

  private Optional<Map<String, Object>> facts(FrameReader.Question question) {
    Found<PersonFacts<Map<String, Object>>> found =
        await(facts.read(question, LookupReader::number)).found().getFirst();
    PersonFacts<Map<String, Object>> content = found.content();
    return content == null
        ? Optional.empty()
        : Optional.of(
            told(
                new Found<>(1, found.head(), LookedUp.of(content, question.shape().fields())),
                question));
  }

  private static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().orTimeout(5, TimeUnit.SECONDS).join();
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

  private static FrameReader.Question question(Person person, Random random) {
    List<FieldPath> paths =
        FieldPath.all().stream().filter(path -> !path.isOfAskedNumber()).toList();
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
    Whom whom =
        random.nextBoolean()
            ? new Whom.ById(new PersonId(person.id()))
            : new Whom.ByNumber(Personnummer.of(person.number()));
    return question(whom, fields.stream().distinct().toList(), right);
  }

  private static FrameReader.Question question(
      Person person, List<String> fields, Coverage coverage) {
    Right right =
        new Right(
            Optional.empty(),
            RecipientKind.AUTHORITY,
            "test",
            "CPR-loven",
            coverage,
            Set.of(),
            true);
    return question(
        new Whom.ById(new PersonId(person.id())),
        fields.stream().map(text -> FieldPath.of(text).orElseThrow()).toList(),
        right);
  }

  private static FrameReader.Question question(Whom whom, List<FieldPath> fields, Right right) {
    return new FrameReader.Question(
        FrameShape.of(whom, FactWindow.NOW, right, fields), right, REQUESTER, Whom.one(whom));
  }

  /** All that would be answered. */
  private Map<String, Object> told(Found<LookedUp> found, FrameReader.Question question) {
    PersonHead head = Objects.requireNonNull(found.head());
    LookedUp content = Objects.requireNonNull(found.content());
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("head", head);
    told.put("number", content.number());
    told.put("relatives", content.others().relatives());
    told.put(
        "facts",
        asJson(
            new AnswerWriter(
                    question.shape().fields(), question.right(), Decisions.of(head.protection()))
                .facts(content)));
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

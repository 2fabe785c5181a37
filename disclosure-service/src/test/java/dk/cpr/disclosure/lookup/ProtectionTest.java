package dk.cpr.disclosure.lookup;

import static dk.cpr.disclosure.world.Recipients.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dk.cpr.disclosure.world.NewFact;
import dk.cpr.disclosure.world.Person;
import dk.cpr.disclosure.world.Protections;
import dk.cpr.disclosure.world.Recipients;
import dk.cpr.disclosure.world.Recipients.Recipient;
import dk.cpr.disclosure.world.World;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("long")
@World
class ProtectionTest {
  private static final String[] FIELDS = {"name.given", "residence.road", "occupation.text"};
  private Recipient bank;
  private Recipient authority;

  @BeforeEach
  void recipients() {
    bank = Recipients.bank(FIELDS);
    authority = Recipients.authority(FIELDS);
  }

  @Test
  void theVeryNextLookUpAfterTheConfirmationWithholdsNameAndAddress() {
    for (int i = 0; i < 10; i++) {
      Person person = Person.residentOf("0101");
      person.fact("person", "occupation", Map.of("text", "smed"), "2000-01-01");
      bank.asks(by(person.number()), FIELDS).body("facts.name.given", equalTo("Inger"));
      Protections.protect(person.id());
      bank.asks(by(person.number()), FIELDS)
          .statusCode(200)
          .body("facts", equalTo(Map.of("occupation", Map.of("text", "smed"))))
          .body("protection.nameAndAddress", equalTo(true))
          .body("withheld", contains("name.given", "residence.road"));
    }
  }

  @Test
  void anAuthorityGetsThemWithTheMark() {
    Person person = Person.residentOf("0101");
    Protections.protect(person.id());
    authority
        .asks(by(person.number()), FIELDS)
        .body("facts.name.given", equalTo("Inger"))
        .body("facts.residence.road", equalTo("0042"))
        .body("protection.nameAndAddress", equalTo(true))
        .body("withheld", empty());
  }

  @Test
  void anAuthorityWhoseRightDoesNotSeeProtectedIsWithheldThemAtAnyTime() {
    Person person = Person.residentOf("0101");
    Protections.protect(person.id());
    Recipient blind = Recipients.with("authority", Map.of("coverage", "ALL"), List.of(FIELDS));
    for (Map<String, ?> when :
        List.<Map<String, ?>>of(
            Map.of(),
            Map.of("validAt", "2015-01-01"),
            Map.of("knownAt", "2015-01-01T00:00:00Z"),
            Map.of("validAt", "2015-01-01", "knownAt", "2015-01-01T00:00:00Z"))) {
      blind
          .asksWith(by(person.number()), when, FIELDS)
          .statusCode(200)
          .body("facts", not(hasKey("name")))
          .body("facts", not(hasKey("residence")))
          .body("withheld", contains("name.given", "residence.road"));
    }
  }

  @Test
  void everyGuardedKindIsWithheldAndNoOther() {
    Person person = Person.residentOf("0101");
    person.fact("address", "addressText", Map.of("standardAddress", "Gaden 1"), "2000-01-01");
    person.fact("address", "contactAddress", Map.of("line1", "Gaden 1"), "2000-01-01");
    person.fact("address", "supplementaryAddress", Map.of("line1", "Gaden 1"), "2000-01-01");
    person.fact("address", "emigration", Map.of("country", "5110"), "2000-01-01");
    Protections.protect(person.id());
    String[] guarded = {
      "addressText.standardAddress",
      "contactAddress.line1",
      "supplementaryAddress.line1",
      "emigration.country",
      "name.effectFrom"
    };
    Recipients.blind(guarded)
        .asks(by(person.number()), guarded)
        .body("facts", equalTo(Map.of()))
        .body("withheld", contains(guarded));
    Recipients.blind("residenceStatus.code", "protection.type")
        .asks(by(person.number()), "residenceStatus.code", "protection.type")
        .body("facts.residenceStatus.code", equalTo("01"))
        .body("withheld", empty());
  }

  @Test
  void thePersonSeesOwnNameAndAddress() {
    Person person = Person.residentOf("0101");
    Protections.protect(person.id());
    new Recipient("", Tokens.citizen(person.id()))
        .asksWith(by(person.id()), Map.of("purpose", "insight"), FIELDS)
        .body("facts.name.given", equalTo("Inger"))
        .body("protection.nameAndAddress", equalTo(true));
  }

  @Test
  void aLiftedProtectionWithholdsNothing() {
    Person person = Person.residentOf("0101");
    String protection = Protections.protect(person.id());
    Protections.lift(protection);
    bank.asks(by(person.number()), FIELDS)
        .body("facts.name.given", equalTo("Inger"))
        .body("protection.nameAndAddress", equalTo(false));
  }

  @Test
  void aLapsedProtectionWithholdsNothingAndOneWithAFarEndStillDoes() {
    Person lapsed = Person.residentOf("0101");
    Protections.imported(
        lapsed.id(), Map.of("effectFrom", "199901010000", "effectTo", "200001010000"));
    Person protectedLong = Person.residentOf("0101");
    Protections.imported(
        protectedLong.id(), Map.of("effectFrom", "201611100000", "effectTo", "209611100000"));
    Person.someone().fact("person", "occupation", Map.of("text", "smed"), "2000-01-01");
    bank.asks(by(lapsed.number()), FIELDS).body("protection.nameAndAddress", equalTo(false));
    bank.asks(by(protectedLong.number()), FIELDS).body("protection.nameAndAddress", equalTo(true));
  }

  @Test
  void whoWasProtectedAtDeathStaysSo() {
    Person person = Person.residentOf("0101");
    Protections.imported(
        person.id(), Map.of("effectFrom", "200001010000", "effectTo", "200101010000"));
    person.fact("person", "personStatus", Map.of("code", "90"), "200006150000");
    Person before = Person.residentOf("0101");
    Protections.imported(
        before.id(), Map.of("effectFrom", "200001010000", "effectTo", "200101010000"));
    before.fact("person", "personStatus", Map.of("code", "90"), "200206150000");
    bank.asks(by(person.number()), FIELDS)
        .body("withheld", contains("name.given", "residence.road"));
    bank.asks(by(before.number()), FIELDS).body("withheld", empty());
  }

  @Test
  void aProtectedGuardiansNameAndAddressAreNotGivenByTheWardsRecord() {
    Person ward = Person.someone();
    Person guardian = Person.someone();
    Map<String, String> guardianship =
        Map.of(
            "relation", "0001",
            "guardian", guardian.id().toString(),
            "name", "Gerda Værge",
            "line1", "Gaden 1");
    ward.fact("person", "guardianship", guardianship, "2001-01-01");
    String[] fields = {"guardianship.effectFrom", "guardianship.name", "guardianship.line1"};
    Recipient company = Recipients.bank(fields);
    company
        .asks(by(ward.number()), fields)
        .body("facts.guardianship.line1", equalTo("Gaden 1"))
        .body("withheld", empty());
    Protections.protect(guardian.id());
    company
        .asks(by(ward.number()), fields)
        .statusCode(200)
        .body("facts.guardianship.keySet()", contains("effectFrom"))
        .body("protection.nameAndAddress", equalTo(false))
        .body("withheld", contains("guardianship.name", "guardianship.line1"));
    Recipients.authority(fields)
        .asks(by(ward.number()), fields)
        .body("facts.guardianship.line1", equalTo("Gaden 1"));
  }

  @Test
  void aProtectedDuplicateIsProtectedWhileItsSurvivorAnswers() {
    Person survivor = Person.residentOf("0101");
    Person duplicate = Person.someone();
    Protections.protect(duplicate.id());
    duplicate.numberState(
        "duplicate", Map.of("successor", survivor.number(), "survivorPersonId", survivor.id()));
    bank.asks(by(duplicate.number()), FIELDS)
        .body("withheld", contains("name.given", "residence.road"));
  }

  @Test
  void aGuardedFactIsNeverSeenBeforeTheProtectionThatWasWrittenFirst() throws InterruptedException {
    ConcurrentLinkedQueue<String> numbers = new ConcurrentLinkedQueue<>();
    AtomicBoolean done = new AtomicBoolean();
    ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();
    Thread watcher =
        Thread.ofVirtual()
            .start(
                () -> {
                  while (!done.get()) {
                    numbers.forEach(
                        number ->
                            seen.add(bank.asks(by(number), "name.given").extract().asString()));
                  }
                });
    for (int i = 0; i < 20; i++) {
      Person person = Person.someone();
      numbers.add(person.number());
      Protections.imported(person.id(), Map.of("effectFrom", "202001010000"));
      person.fact("person", NewFact.of("name", Map.of("given", "Hemmelig")).from("2000-01-01"));
      numbers.poll();
    }
    done.set(true);
    watcher.join();
    assertThat(seen).isNotEmpty().noneMatch(answer -> answer.contains("Hemmelig"));
  }
}

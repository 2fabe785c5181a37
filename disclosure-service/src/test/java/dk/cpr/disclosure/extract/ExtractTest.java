package dk.cpr.disclosure.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dk.cpr.disclosure.world.NewFact;
import dk.cpr.disclosure.world.Person;
import dk.cpr.disclosure.world.Protections;
import dk.cpr.disclosure.world.Recipients;
import dk.cpr.disclosure.world.Recipients.Recipient;
import dk.cpr.disclosure.world.World;
import dk.cpr.test.environment.Api;
import dk.cpr.test.environment.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("long")
@World
class ExtractTest {
  private Recipient authority;

  @BeforeEach
  void recipient() {
    authority = Order.authority();
  }

  @Test
  void aPersonsRecordsStandBetweenAStartAndAnEndRecord() {
    Person person = Person.residentOf("0101");
    person.fact("person", "occupation", Map.of("text", "Smørrebrødsjomfru"), "2000-01-01");
    Map<String, Object> order = Order.of(List.of(person.number()), "001", "002", "004", "008");
    order.put("task", "123456");
    order.put("previousProductionDate", "2026-01-31");
    String today =
        LocalDate.now(ZoneId.of("Europe/Copenhagen")).format(DateTimeFormatter.BASIC_ISO_DATE);
    String number = person.number();
    assertThat(Order.file(authority, order))
        .isEqualTo(
            String.join(
                "\n",
                "0000000000000123456" + today + "20260131",
                "001"
                    + number
                    + " ".repeat(10)
                    + "01200802119999 K1950-01-01 "
                    + " ".repeat(22)
                    + "Smørrebrødsjomfru",
                "002"
                    + number
                    + "01010042017 "
                    + " ".repeat(44)
                    + "200802119999 000000000000 0000"
                    + "000000000000 0000",
                "008"
                    + number
                    + "Inger"
                    + " ".repeat(45)
                    + "*"
                    + " ".repeat(41)
                    + "Vang"
                    + " ".repeat(37)
                    + "199104171222 Vang,Inger",
                "999999999999900000003",
                ""));
  }

  @Test
  void historyStandingsAndReferencesHaveTheirRecords() {
    Person spouse = Person.someone();
    Person child = Person.someone();
    Person person = Person.someone();
    person.facts(
        "person",
        NewFact.of("civilStatus", Map.of("code", "G", "spouse", spouse.id().toString()))
            .from("200001011200"),
        NewFact.of("civilStatus", Map.of("code", "U"))
            .from("199001011299")
            .to("200001011200")
            .set("effectFromUncertain", true),
        NewFact.of("civilStatus", Map.of("code", "G"))
            .from("199501010000")
            .to("199501010000")
            .set("standing", "ANNULLED"),
        NewFact.of("child", Map.of("person", child.id().toString())).slot(child.id().toString()));
    assertThat(Order.records(authority, Order.of(List.of(person.number()), "012", "014", "029")))
        .containsExactly(
            "012" + person.number() + "G" + spouse.number() + " ".repeat(46) + "200001011200",
            "014" + person.number() + child.number(),
            "029" + person.number() + " U" + " ".repeat(56) + "199001011299*200001011200",
            "029"
                + person.number()
                + "AG"
                + "0".repeat(10)
                + " ".repeat(46)
                + "199501010000 199501010000");
  }

  @Test
  void aFactThatIsNoLongerKnownIsNotWritten() {
    Person person = Person.residentOf("0101");
    var job = person.fact("person", "occupation", Map.of("text", "Baker"), "2000-01-01");
    person.close("person", job, "2020-01-01T00:00:00Z");
    assertThat(Order.records(authority, Order.of(List.of(person.number()), "001")).getFirst())
        .doesNotContain("Baker");
  }

  @Test
  void aChangedNumberNamesTheCurrentOneAndTheCurrentOneItsFormer() {
    Person person = Person.residentOf("0101");
    String old = Person.nextNumber();
    person.numberState(
        old,
        "changed",
        Map.of(
            "successor", person.number(),
            "from", "1997-09-09",
            "to", "2001-11-07",
            "since", "200111071551",
            "sinceMark", "*",
            "birthMark", "*"));
    List<String> records =
        Order.records(authority, Order.of(List.of(old, person.number()), "001", "008", "022"));
    assertThat(records).hasSize(4);
    assertThat(records.getFirst())
        .startsWith("001" + old + person.number() + "60" + "200111071551*");
    assertThat(records.getFirst()).contains("1997-09-09 2001-11-07");
    assertThat(records.getFirst().charAt(49)).as("mark of the birth date").isEqualTo('*');
    assertThat(records.get(1)).startsWith("001" + person.number() + " ".repeat(10) + "01");
    assertThat(records.getLast())
        .isEqualTo("022" + person.number() + old + "1997-09-09 2001-11-07");
  }

  @Test
  void aDeletedDuplicateKeepsItsRecordsAndAnAnnulledNumberSaysSo() {
    Person survivor = Person.residentOf("0101");
    Person duplicate = Person.residentOf("0101");
    duplicate.numberState(
        "duplicate",
        Map.of(
            "successor", survivor.number(),
            "survivorPersonId", survivor.id(),
            "to", "2020-02-03T04:05"));
    Person annulled = Person.someone();
    annulled.numberState("annulled", Map.of());
    List<String> records =
        Order.records(
            authority, Order.of(List.of(duplicate.number(), annulled.number()), "001", "008"));
    assertThat(records).hasSize(4);
    assertThat(records.getFirst())
        .startsWith("001" + duplicate.number() + survivor.number() + "50" + "202002030405");
    assertThat(records.get(1)).startsWith("008" + duplicate.number() + "Inger");
    assertThat(Order.records(authority, Order.of(List.of(survivor.number()), "022")))
        .containsExactly(
            "022" + survivor.number() + duplicate.number() + " ".repeat(11) + "2020-02-03");
    assertThat(records.get(2)).startsWith("001" + annulled.number() + " ".repeat(10) + "30");
    assertThat(records.getLast()).startsWith("008" + annulled.number());
  }

  @Test
  void personsCanBeNamedByIdAndWhoIsNamedTwiceStandsOnce() {
    Person person = Person.residentOf("0101");
    Map<String, Object> order = Order.of(List.of(person.number()), "008");
    order.put("persons", List.of(person.id(), person.id()));
    assertThat(Order.records(authority, order)).hasSize(1);
    order.remove("numbers");
    assertThat(Order.records(authority, order).getFirst()).startsWith("008" + person.number());
  }

  @Test
  void whoIsUnknownOnlyMentionedOrNotCoveredIsTheSameErrorRecord() {
    String unknown = Person.nextNumber();
    Person mentioned = Person.someone();
    mentioned.numberState("referenced", Map.of("current", true));
    String cvr =
        Recipients.with(
                "municipality", Map.of("coverage", "OWN_MUNICIPALITY"), List.of(Order.FIELDS))
            .cvr();
    Recipient elsewhere =
        new Recipient(
            cvr,
            Tokens.system("client-" + cvr, cvr, "municipality")
                .claim("municipality", "0751")
                .token());
    Person foreign = Person.residentOf("0101");
    List<String> asked = List.of(unknown, mentioned.number(), foreign.number());
    assertThat(Order.records(elsewhere, Order.of(asked, "001")))
        .containsExactlyElementsOf(asked.stream().map(ExtractTest::nobody).toList());
    Api.as(Tokens.auditor())
        .get("/v1/receipts?personId=" + foreign.id())
        .then()
        .body("receipts", hasSize(0));
  }

  private static String nobody(String number) {
    return "910" + number + number + " ".repeat(65) + "0001UKENDT ELLER IKKE OMFATTET AF RETTEN";
  }

  @Test
  void underProtectionTheRecordsThatTellOfNameAndAddressAreLeftOut() {
    Person person = Person.residentOf("0101");
    Protections.protect(person.id());
    Recipient blind = Recipients.with("authority", Map.of(), List.of(Order.FIELDS));
    Map<String, Object> order =
        Order.of(List.of(person.number()), "001", "002", "004", "008", "023", "026");
    assertThat(Order.records(blind, order))
        .extracting(line -> line.substring(0, 3))
        .containsExactly("001", "004", "004");
    assertThat(Order.records(authority, order))
        .extracting(line -> line.substring(0, 3))
        .containsExactly("001", "002", "004", "004", "008");
    Api.as(Tokens.auditor())
        .get("/v1/receipts?personId=" + person.id())
        .then()
        .body("receipts.occasion", hasItem("EXTRACT"))
        .body("receipts[1].fields", hasItem("birth.date"))
        .body("receipts[1].fields", not(hasItem("name.given")))
        .body("receipts[0].fields", hasItem("name.given"));
  }

  @Test
  void aProtectedGuardiansNameAndAddressAreLeftOutOfTheGuardianship() {
    Person guardian = Person.someone();
    Person ward = Person.someone();
    ward.fact(
        "person",
        NewFact.of(
                "guardianship",
                Map.of(
                    "relation", "0001",
                    "guardian", guardian.id().toString(),
                    "name", "Vera Værge",
                    "line1", "Gaden 1"))
            .from("2020-01-01"));
    Recipient blind = Recipients.with("authority", Map.of(), List.of(Order.FIELDS));
    Map<String, Object> order = Order.of(List.of(ward.number()), "017");
    assertThat(Order.records(blind, order).getFirst()).contains("Vera Værge", "Gaden 1");
    Protections.protect(guardian.id());
    assertThat(Order.records(blind, order).getFirst())
        .startsWith("017" + ward.number())
        .doesNotContain("Vera", "Gaden", guardian.number());
    assertThat(Order.records(authority, order).getFirst()).contains("Vera Værge", "Gaden 1");
    Person survivor = Person.someone();
    ward.numberState(
        "duplicate", Map.of("successor", survivor.number(), "survivorPersonId", survivor.id()));
    assertThat(Order.records(blind, order).getFirst())
        .startsWith("017" + ward.number())
        .doesNotContain("Vera", "Gaden");
  }
}

package dk.cpr.disclosure.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dk.cpr.disclosure.world.NewFact;
import dk.cpr.disclosure.world.Person;
import dk.cpr.disclosure.world.Protections;
import dk.cpr.disclosure.world.Recipients;
import dk.cpr.disclosure.world.Recipients.Recipient;
import dk.cpr.disclosure.world.World;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whom record 003 is addressed to. */
@QuarkusTest
@Tag("long")
@World
class AddressedRecordTest {
  @Test
  void anAddressTextThatWasWrittenHereGetsThePersonsAddressingName() {
    Person person = Person.residentOf("0101");
    person.fact(
        "address", "addressText", Map.of("standardAddress", "Gaden 1, st. th"), "200802119999");
    Recipient reader = Recipients.authority("number.current", "name.*", "addressText.*");
    assertThat(Order.records(reader, Order.of(List.of(person.number()), "003", "008")).getFirst())
        .startsWith("003" + person.number() + "Vang,Inger ")
        .contains("Gaden 1, st. th");
  }

  @Test
  void anAddressNamesThePersonByTheNameThatHoldsAlsoWhereTheNameIsNotAskedFor() {
    Person person = Person.someone();
    person.facts(
        "person",
        NewFact.of("name", Map.of("addressing", "Inger Vang")).from("1991-04-17").to("2020-01-01"),
        NewFact.of("name", Map.of("addressing", "Inger Dahl")).from("2020-01-01"));
    person.fact(
        "address",
        "addressText",
        Map.of("addressingName", "Inger Vang", "standardAddress", "Gaden 1"),
        "2008-02-11");
    Recipient reader = Recipients.authority("number.current", "addressText.*");
    assertThat(Order.records(reader, Order.of(List.of(person.number()), "003")))
        .singleElement(STRING)
        .startsWith("003" + person.number() + "Inger Dahl ")
        .contains("Gaden 1");
  }

  @Test
  void whoHasNoAddressIsNamedAllTheSame() {
    Person dead = Person.someone();
    dead.fact("person", "name", Map.of("addressing", "Asta Dahl"), "1991-04-17");
    dead.fact("person", "personStatus", Map.of("code", "90"), "2020-01-01");
    dead.fact(
        "address",
        NewFact.of("addressText", Map.of("addressingName", "Asta Vang", "postcode", "2100"))
            .from("2008-02-11")
            .to("2020-01-01"));
    Recipient reader = Recipients.authority("number.current", "addressText.*");
    String record = Order.records(reader, Order.of(List.of(dead.number()), "003")).getFirst();
    assertThat(record).startsWith("003" + dead.number() + "Asta Dahl ").doesNotContain("2100");
  }

  @Test
  void aProtectedPersonIsNotNamedInsteadOfAnAddress() {
    Person person = Person.someone();
    person.fact("person", "name", Map.of("addressing", "Asta Dahl"), "1991-04-17");
    Protections.protect(person.id());
    Recipient reader =
        Recipients.with("authority", Map.of(), List.of("number.current", "addressText.*"));
    assertThat(Order.records(reader, Order.of(List.of(person.number()), "003"))).isEmpty();
  }

  @Test
  void aNameThatIsYetToComeIsNotWrittenBesideTheAddress() {
    Person person = Person.someone();
    person.facts(
        "person",
        NewFact.of("name", Map.of("addressing", "Inger Vang")).from("1991-04-17").to("2990-01-01"),
        NewFact.of("name", Map.of("addressing", "Inger Dahl")).from("2990-01-01"));
    person.fact("address", "addressText", Map.of("standardAddress", "Gaden 1"), "2008-02-11");
    Recipient reader = Recipients.authority("number.current", "name.*", "addressText.*");
    assertThat(Order.records(reader, Order.of(List.of(person.number()), "003", "008")).getFirst())
        .startsWith("003" + person.number() + "Inger Vang ");
  }
}

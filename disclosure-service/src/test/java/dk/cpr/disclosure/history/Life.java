package dk.cpr.disclosure.history;

import dk.cpr.disclosure.world.NewFact;
import dk.cpr.disclosure.world.Person;
import dk.cpr.kernel.person.PersonId;
import java.util.Map;
import java.util.UUID;

/** Somebody whose occupation was registered wrongly and corrected, and whose name changed. */
record Life(Person person, UUID wrong, UUID kept, UUID right, UUID name) {
  static final String REGISTERED = "2005-03-01T10:00:00Z";
  static final String CORRECTED = "2010-06-02T10:00:00Z";
  static final String RENAMED = "2015-08-03T10:00:00Z";
  static final String[] FIELDS = {"occupation.text", "name.given", "name.surname"};

  static Life lived() {
    Person person = Person.someone();
    UUID wrong = person.fact("person", occupation("smed", REGISTERED));
    UUID first =
        person.fact("person", name("Vang").from("199001010000").set("knownFrom", REGISTERED));
    person.close("person", wrong, CORRECTED);
    UUID kept = person.fact("person", occupation("smed", CORRECTED).set("standing", "CORRECTED"));
    UUID right = person.fact("person", occupation("bager", CORRECTED));
    person.corrected(
        "person",
        Map.of(
            "kind",
            "occupation",
            "act",
            "CORRECT",
            "fact",
            wrong,
            "kept",
            kept,
            "now",
            right,
            "at",
            CORRECTED));
    person.close("person", first, RENAMED);
    person.fact(
        "person", name("Vang").from("199001010000").to("201507310000").set("knownFrom", RENAMED));
    UUID name =
        person.fact(
            "person",
            name("Krog").from("201507310000").set("knownFrom", RENAMED).set("origin", "REPORT"));
    return new Life(person, wrong, kept, right, name);
  }

  private static NewFact occupation(String text, String knownFrom) {
    return NewFact.of("occupation", Map.of("text", text))
        .from("200001010000")
        .set("knownFrom", knownFrom)
        .set("origin", "REPORT");
  }

  private static NewFact name(String surname) {
    return NewFact.of("name", Map.of("given", "Inger", "surname", surname));
  }

  /** An id that no fact has. */
  static UUID none() {
    return PersonId.newId().value();
  }
}

package dk.cpr.disclosure.extract;

import dk.cpr.disclosure.access.Answering;
import dk.cpr.disclosure.access.Granted;
import dk.cpr.disclosure.frame.FactRow;
import dk.cpr.disclosure.frame.PersonFacts;
import dk.cpr.disclosure.frame.ReadFact;
import dk.cpr.disclosure.frame.Whom;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.records.line.ExtractHeader;
import dk.cpr.records.writing.ExtractError;
import dk.cpr.records.writing.ExtractWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the records of those who may be told of. */
@ApplicationScoped
class ExtractFiles {
  private static final String NOBODY = "0001";

  private final NumbersOfPersons numbers;

  ExtractFiles(NumbersOfPersons numbers) {
    this.numbers = numbers;
  }

  private record Person(Granted<PersonFacts<Subject>> granted, List<FactContent> facts) {
    Subject subject() {
      return granted.content().number();
    }

    PersonId id() {
      return granted.head().person();
    }
  }

  byte[] file(ExtractQuery query, Answering<PersonFacts<Subject>> of) {
    Map<Long, Person> persons = new HashMap<>();
    of.granted().forEach(one -> persons.put(one.place(), new Person(one, facts(one))));
    Instant moment = Instant.now();
    PersonWriting writing = writing(persons, moment);
    try {
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      ExtractWriter writer = new ExtractWriter(file, moment, query.order().deletionDates());
      writer.begin(
          new ExtractHeader(
              query.order().taskNumber(),
              LocalDate.ofInstant(moment, SourceTime.ZONE),
              query.order().previousProductionDate()));
      write(query, persons, writing, writer);
      writer.end();
      return file.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(
      ExtractQuery query, Map<Long, Person> persons, PersonWriting writing, ExtractWriter writer)
      throws IOException {
    Set<Whom> told = new HashSet<>();
    for (int place = 1; place <= query.whom().size(); place++) {
      @Nullable Person person = persons.get((long) place);
      if (person != null) {
        told.add(query.at(place));
        told.add(new Whom.ByNumber(person.subject().number()));
        writer.person(
            writing.person(person.id(), person.subject(), person.facts()),
            query.choice().given(person.granted().decision(), person.subject()));
      } else if (!told.contains(query.at(place)) && !isNamedAgain(query, persons, place)) {
        // The right's limits and the register's look the same from outside.
        writer.error(nobody(query.at(place)));
      }
    }
  }

  /** Who was named by id and before by number, or the other way, is written once. */
  private static boolean isNamedAgain(ExtractQuery query, Map<Long, Person> persons, int place) {
    return query.at(place) instanceof Whom.ById(var id)
        && persons.values().stream()
            .anyMatch(
                person ->
                    person.id().equals(id)
                        && person.subject().isInUse()
                        && person.granted().place() < place);
  }

  private static List<FactContent> facts(Granted<PersonFacts<Subject>> one) {
    return one.content().facts().stream().map(fact -> content(one, fact)).toList();
  }

  private static FactContent content(Granted<PersonFacts<Subject>> one, ReadFact read) {
    FactKind kind = read.kind();
    FactRow row = one.decision().open(read.fact());
    FactRow.Effect effect = row.effect();
    return new FactContent(
        kind,
        row.slot(),
        new TreeMap<>(row.value()),
        new EffectPeriod(
            time(effect.from(), effect.fromUncertain()), time(effect.to(), effect.toUncertain())),
        row.standing());
  }

  private static @Nullable SourceTime time(@Nullable String text, boolean uncertain) {
    return text == null ? null : new SourceTime(text, uncertain);
  }

  private PersonWriting writing(Map<Long, Person> persons, Instant moment) {
    Set<UUID> mentioned = new HashSet<>();
    Set<UUID> met = new HashSet<>();
    for (Person person : persons.values()) {
      met.add(person.id().value());
      mentioned.addAll(PersonWriting.mentioned(person.facts()));
    }
    mentioned.addAll(met);
    return new PersonWriting(numbers.current(mentioned), numbers.former(met), moment);
  }

  private static ExtractError nobody(Whom asked) {
    String digits = asked instanceof Whom.ByNumber(var number) ? number.digits() : "";
    String id = asked instanceof Whom.ById(var person) ? person.toString() : "";
    return new ExtractError(digits, digits + id, NOBODY, "UKENDT ELLER IKKE OMFATTET AF RETTEN");
  }
}

package dk.cpr.person.event;

import dk.cpr.fact.store.Origin;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Facts for the rules to look at, without a database. */
public final class KnownFacts {
  private static final Instant REGISTERED = Instant.parse("2020-01-01T00:00:00Z");

  private final List<StoredFact> facts = new ArrayList<>();
  private final Map<PersonId, LocalDate> birthDates = new HashMap<>();
  private final Map<PersonId, Set<PersonId>> ids = new HashMap<>();
  private final List<Kinship.Adopted> adoptions = new ArrayList<>();

  public static KnownFacts none() {
    return new KnownFacts();
  }

  public KnownFacts born(PersonId person, String date) {
    return with(person, FactKind.BIRTH, date, Map.of("date", date));
  }

  /** Born by what the number says, of which there is no fact. */
  public KnownFacts numbered(PersonId person, String date) {
    birthDates.put(person, LocalDate.parse(date));
    return this;
  }

  public KnownFacts with(PersonId person, FactKind kind, String from, Map<String, String> value) {
    return add(person, kind, new String[] {kind.slot().of(value), from, null}, value);
  }

  /** These are ids of one human being. */
  public KnownFacts same(PersonId... persons) {
    for (PersonId person : persons) {
      ids.put(person, Set.of(persons));
    }
    return this;
  }

  /** An adoption that was reported. */
  public KnownFacts adopted(PersonId child, String since) {
    adoptions.add(new Kinship.Adopted(child, since));
    return this;
  }

  /** An adoption of which an extract tells the event. */
  public KnownFacts adoptedByExtract(PersonId child) {
    adoptions.add(new Kinship.Adopted(child, null));
    return this;
  }

  public KnownFacts parent(PersonId child, String slot, PersonId parent) {
    return add(
        child,
        FactKind.PARENT,
        new String[] {slot, "2010-01-01", null},
        Map.of("person", parent.toString()));
  }

  /** A parent from one time to another, which may be null. */
  public KnownFacts parent(PersonId child, String slot, PersonId parent, List<String> period) {
    return add(
        child,
        FactKind.PARENT,
        new String[] {slot, period.getFirst(), period.size() > 1 ? period.getLast() : null},
        Map.of("person", parent.toString()));
  }

  /** A parent without number. */
  public KnownFacts parent(PersonId child, String name, String birthDate) {
    return add(
        child,
        FactKind.PARENT,
        new String[] {"mother", "2010-01-01", null},
        Map.of("name", name, "birthDate", birthDate));
  }

  public KnownFacts until(
      PersonId person, FactKind kind, List<String> period, Map<String, String> value) {
    return add(
        person,
        kind,
        new String[] {kind.slot().of(value), period.getFirst(), period.getLast()},
        value);
  }

  /** What is known after an event. */
  public KnownFacts apply(Judged judged) {
    for (Touched one : judged.touched()) {
      one.closed().forEach(known -> facts.remove(known.fact()));
      one.kept().forEach(kept -> add(one.person(), kept.content()));
      one.opened().forEach(content -> add(one.person(), content));
    }
    return this;
  }

  private void add(PersonId person, FactContent content) {
    if (content.standing() == Standing.VALID) {
      @Nullable SourceTime from = content.effect().from();
      @Nullable SourceTime to = content.effect().to();
      add(
          person,
          content.kind(),
          new String[] {
            content.slot(), from == null ? null : from.text(), to == null ? null : to.text()
          },
          content.value());
    }
  }

  private KnownFacts add(
      PersonId person, FactKind kind, @Nullable String[] slotFromTo, Map<String, String> value) {
    facts.add(
        new StoredFact(
            PersonId.newId().value(),
            person,
            kind.wireName(),
            String.valueOf(slotFromTo[0]),
            new TreeMap<>(value),
            slotFromTo[1],
            false,
            slotFromTo[2],
            false,
            Standing.VALID,
            REGISTERED,
            null,
            "10000007",
            null,
            Origin.REPORT,
            null,
            null,
            true,
            null,
            null));
    return this;
  }

  public Scene scene() {
    return Scene.of(
        facts, birthDates, new Kinship(ids, adoptions), Instant.parse("2025-03-04T10:15:30Z"));
  }
}

package dk.cpr.person.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a report did, or would do, as its reporter may know it: no value, and nobody whom the report
 * does not name.
 *
 * @param eventId id of the event; absent in a preview
 * @param code inferred code of CPR's own events, where one is known
 * @param registeredAt registration time, UTC; absent in a preview
 * @param persons those the report names
 * @param touched how many others it touches, by what they are to the main person; only for who may
 *     be told of that one by its own right
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventView(
    @Nullable UUID eventId,
    EventKind kind,
    @Nullable String code,
    @Nullable Instant registeredAt,
    List<Person> persons,
    @Nullable List<Count> touched) {

  /**
   * What becomes of one person.
   *
   * @param mark what the person is to the main person, "" for that one
   * @param ended only for who may be told of the person by its own right
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Person(
      PersonId personId, String mark, List<Opened> opened, @Nullable List<Ended> ended) {
    Person with(Person there) {
      return new Person(
          personId,
          mark,
          Stream.concat(opened.stream(), there.opened.stream()).toList(),
          Stream.concat(ends(), there.ends()).toList());
    }

    Person withoutEnded() {
      return new Person(personId, mark, opened, null);
    }

    /** Kinds of what is told. */
    List<String> kinds() {
      return Stream.concat(opened.stream().map(Opened::kind), ends().map(Ended::kind))
          .distinct()
          .toList();
    }

    private Stream<Ended> ends() {
      return Stream.ofNullable(ended).flatMap(List::stream);
    }
  }

  /** Others who are touched. */
  public record Count(String mark, int persons) {}

  /** A fact that is new; its value is the reporter's to know. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Opened(
      @Nullable UUID factId, String kind, @Nullable String effectFrom, @Nullable String effectTo) {

    static Opened of(StoredFact fact) {
      return new Opened(fact.id(), fact.kind(), fact.effectFrom(), fact.effectTo());
    }

    static Opened of(FactContent content) {
      return new Opened(
          null,
          content.kind().wireName(),
          text(content.effect().from()),
          text(content.effect().to()));
    }

    private static @Nullable String text(@Nullable SourceTime time) {
      return time == null ? null : time.text();
    }
  }

  /** A fact that does not stand any more as it did. */
  public record Ended(UUID factId, String kind) {}

  /** The persons, each with what other services open and end for the same one. */
  static List<Person> joined(List<Person> persons, List<Person> elsewhere) {
    return persons.stream()
        .map(
            person ->
                elsewhere.stream()
                    .filter(there -> there.personId().equals(person.personId()))
                    .reduce(person, Person::with))
        .toList();
  }

  static EventView of(Happened happened, Told told) {
    EventKind kind = happened.kind();
    return new EventView(
        happened.id(), kind, codeOf(kind), happened.at(), told.persons(), told.touched());
  }

  static EventView preview(EventKind kind, Told told) {
    return new EventView(null, kind, codeOf(kind), null, told.persons(), told.touched());
  }

  /** The persons and counts that a reporter is told. */
  record Told(List<Person> persons, @Nullable List<Count> touched) {}

  private static @Nullable String codeOf(EventKind kind) {
    return kind.code().isEmpty() ? null : kind.code();
  }
}

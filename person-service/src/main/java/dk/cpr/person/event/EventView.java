package dk.cpr.person.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.fact.StoredFact;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a report did, or would do.
 *
 * @param eventId id of the event; absent in a preview
 * @param code inferred code of CPR's own events, where one is known
 * @param registeredAt registration time, UTC; absent in a preview
 * @param persons those the report names, and those it touches beside them when a receipt of that
 *     stands
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventView(
    @Nullable UUID eventId,
    EventKind kind,
    @Nullable String code,
    @Nullable Instant registeredAt,
    List<Person> persons) {

  /**
   * What becomes of one person.
   *
   * @param mark what the person is to the main person, "" for that one
   */
  public record Person(PersonId personId, String mark, List<Opened> opened, List<Ended> ended) {
    Person with(Person there) {
      return new Person(
          personId,
          mark,
          Stream.concat(opened.stream(), there.opened.stream()).toList(),
          Stream.concat(ended.stream(), there.ended.stream()).toList());
    }

    List<String> kinds() {
      return Stream.concat(opened.stream().map(Opened::kind), ended.stream().map(Ended::kind))
          .distinct()
          .toList();
    }
  }

  /**
   * A fact that is new.
   *
   * @param value left out for kinds that are guarded or sensitive: the reporter sent it, and who
   *     asks again may not see it any more
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Opened(
      @Nullable UUID factId,
      String kind,
      @Nullable SortedMap<String, String> value,
      @Nullable String effectFrom,
      @Nullable String effectTo) {

    static Opened of(StoredFact fact) {
      return new Opened(fact.id(), fact.kind(), open(fact), fact.effectFrom(), fact.effectTo());
    }

    static Opened of(FactContent content) {
      return new Opened(
          null,
          content.kind().wireName(),
          isOpen(content.kind()) ? content.value() : null,
          text(content.effect().from()),
          text(content.effect().to()));
    }

    private static @Nullable SortedMap<String, String> open(StoredFact fact) {
      return FactKind.ofWireName(fact.kind()).filter(Opened::isOpen).isPresent()
          ? fact.value()
          : null;
    }

    private static boolean isOpen(FactKind kind) {
      return !kind.isGuarded() && !kind.isSensitive();
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

  /** The same with what other services opened and ended. */
  public EventView with(List<Person> elsewhere) {
    return new EventView(eventId, kind, code, registeredAt, joined(persons, elsewhere));
  }

  static EventView of(Happened happened, List<Person> persons) {
    return new EventView(
        happened.id(), happened.kind(), codeOf(happened.kind()), happened.at(), persons);
  }

  static EventView preview(EventKind kind, List<Person> persons) {
    return new EventView(null, kind, codeOf(kind), null, persons);
  }

  private static @Nullable String codeOf(EventKind kind) {
    return kind.code().isEmpty() ? null : kind.code();
  }
}

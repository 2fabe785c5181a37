package dk.cpr.importer.door;

import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Provenance;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person with all facts of one service's kinds, on the wire of {@code POST /v1/imports/facts}.
 *
 * @param reference where the person stands, e.g. {@code line 2}; never a number
 * @param incomplete kinds of which a line was damaged: what is known of them stays; null is none
 * @param extent how much of the person this is proven to be: WHOLE, CHANGES or ADDITIONS
 */
public record PersonFacts(
    String personId,
    String reference,
    List<Fact> facts,
    @Nullable Set<String> incomplete,
    String extent) {
  /** The most persons of one request. */
  public static final int MOST_PERSONS = 50;

  /** On the wire. */
  public static PersonFacts of(PersonId person, String reference, List<FactContent> facts) {
    return new PersonFacts(
        person.toString(),
        reference,
        facts.stream().map(fact -> fact(fact, null)).toList(),
        null,
        DeliveryExtent.WHOLE.name());
  }

  public PersonFacts incomplete(Set<FactKind> kinds) {
    return kinds.isEmpty()
        ? this
        : new PersonFacts(
            personId,
            reference,
            facts,
            kinds.stream().map(FactKind::wireName).collect(Collectors.toSet()),
            extent);
  }

  /** A fact, with what the source says of its own registration; what is null is left out. */
  public record Fact(
      String kind,
      String slot,
      Map<String, String> value,
      @Nullable String effectFrom,
      boolean effectFromUncertain,
      @Nullable String effectTo,
      boolean effectToUncertain,
      String standing,
      @Nullable String authority,
      @Nullable String sourceRegisteredAt,
      @Nullable String document) {}

  public static Fact fact(FactContent content, @Nullable Provenance told) {
    @Nullable SourceTime from = content.effect().from();
    @Nullable SourceTime to = content.effect().to();
    return new Fact(
        content.kind().wireName(),
        content.slot(),
        content.value(),
        from == null ? null : from.text(),
        from != null && from.uncertain(),
        to == null ? null : to.text(),
        to != null && to.uncertain(),
        content.standing().name(),
        told == null ? null : told.authority(),
        told == null ? null : told.registeredAt(),
        told == null ? null : told.document());
  }
}

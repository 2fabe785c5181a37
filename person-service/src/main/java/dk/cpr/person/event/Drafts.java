package dk.cpr.person.event;

import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects what an event does to everyone; the first thing that cannot be is kept too. */
public final class Drafts {
  private final Scene scene;
  private final SourceTime effect;
  private final Map<PersonId, Touched> touched = new LinkedHashMap<>();
  private @Nullable Objection clash;

  Drafts(Scene scene, SourceTime effect) {
    this.scene = scene;
    this.effect = effect;
  }

  /** The person gets the event with this mark, whether or not anything else changes. */
  public Drafts touch(PersonId person, Mark mark) {
    of(person).mark(mark);
    return this;
  }

  /**
   * Opens a fact that takes over in its slot: what reaches into its start from before ends there.
   */
  public Drafts succeed(PersonId person, FactContent content) {
    SourceTime from = Objects.requireNonNull(content.effect().from(), "it starts at a time");
    scene.of(person, content.kind()).stream()
        .filter(known -> known.content().slot().equals(content.slot()))
        .filter(known -> known.holdsAt(from.instant()) && known.beganBefore(from.instant()))
        .toList()
        .forEach(known -> end(known, from));
    of(person).open(content);
    return this;
  }

  /** Ends a fact at the event's effect. */
  public Drafts end(Known known) {
    return end(known, effect);
  }

  /**
   * Ends a fact as {@link #end}; of one that starts at the effect or later only what was said is
   * kept.
   */
  public Drafts cutOff(Known known) {
    return endInAnyCase(known, effect);
  }

  /** The fact never held: it stands annulled. */
  public Drafts annul(Known known) {
    Touched person = of(known.fact().personId());
    person.close(known);
    person.keep(known, known.content().standing(Standing.ANNULLED));
    return this;
  }

  /** The same fact with another value, over the same time. */
  public Drafts replace(Known known, FactContent content) {
    Touched person = of(known.fact().personId());
    person.close(known);
    person.keep(known, content);
    return this;
  }

  /** The fact was wrong: what was said stands corrected, and the right one is known instead. */
  public Drafts correct(Known known, FactContent right) {
    Touched person = of(known.fact().personId());
    person.close(known);
    person.keep(known, known.content().standing(Standing.CORRECTED));
    person.open(right);
    return this;
  }

  private Drafts end(Known known, SourceTime at) {
    if (!known.beganBefore(at.instant())) {
      refuse(Objection.by(known, "starts-later", "a time after this fact's start"));
      return this;
    }
    return endInAnyCase(known, at);
  }

  private Drafts endInAnyCase(Known known, SourceTime at) {
    Touched person = of(known.fact().personId());
    if (!person.isClosed(known)) {
      person.close(known);
      person.keep(known, known.content().during(known.content().effect().until(at)));
    }
    return this;
  }

  Collection<Touched> touched() {
    return touched.values();
  }

  /** What was known already against one of the facts that were to be opened. */
  Optional<Objection> clash() {
    for (Touched person : touched.values()) {
      for (FactContent content : person.opened()) {
        scene.of(person.person(), content.kind()).stream()
            .filter(known -> !person.isClosed(known) && known.content().contradicts(content))
            .findFirst()
            .ifPresent(
                known ->
                    refuse(
                        Objection.by(
                            known, "overlaps-known-fact", "a time in which nothing else holds")));
      }
    }
    return Optional.ofNullable(clash);
  }

  private void refuse(Objection objection) {
    clash = clash == null ? objection : clash;
  }

  private Touched of(PersonId person) {
    return touched.computeIfAbsent(person, Touched::new);
  }
}

package dk.cpr.person.kin;

import dk.cpr.kernel.code.CustodyRelation;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.custody.CustodyFacts;
import dk.cpr.person.event.Drafts;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.Known;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.event.Objection;
import dk.cpr.person.event.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Custody goes to these holders (forældreansvarsloven kap. 2-3): who has it already keeps it, who
 * is not named loses it. Below 18 only, and by the living only.
 *
 * @param slots of the parents who hold it: mother, father
 * @param others holders who are no parents
 */
record CustodyChange(SourceTime effect, PersonId child, List<String> slots, List<PersonId> others)
    implements LifeEvent {
  private static final List<CustodyRelation> OTHER =
      List.of(CustodyRelation.OTHER_HOLDER, CustodyRelation.SECOND_OTHER_HOLDER);

  @Override
  public EventKind kind() {
    return EventKind.CUSTODY_CHANGE;
  }

  @Override
  public List<PersonId> named() {
    return Stream.concat(Stream.of(child), others.stream()).toList();
  }

  @Override
  public Reach reach() {
    return Reach.FAMILY;
  }

  @Override
  public Optional<Objection> objection(Scene scene) {
    if (!Parentage.isMinor(scene, child, effect.date())) {
      return Optional.of(scene.byBirth(child, "of-age", "a child below 18"));
    }
    return slots.stream()
        .flatMap(slot -> againstParent(scene, slot).stream())
        .findFirst()
        .or(() -> byMinorHolder(scene))
        .or(() -> byParentAsOther(scene))
        .or(() -> byLaterCustody(scene));
  }

  /** A parent holds custody as a parent, once. */
  private Optional<Objection> byParentAsOther(Scene scene) {
    return others.stream()
        .flatMap(holder -> Parentage.of(scene, child, holder, effect.instant()).stream())
        .findFirst()
        .map(parent -> Objection.by(parent, "is-parent", "a holder who is no parent"));
  }

  private Optional<Objection> byLaterCustody(Scene scene) {
    return scene.of(child, FactKind.CUSTODY).stream()
        .filter(custody -> custody.startsSince(effect.instant()))
        .findFirst()
        .map(later -> Objection.by(later, "starts-later", "a time after this fact's start"));
  }

  private Optional<Objection> againstParent(Scene scene, String slot) {
    Optional<Known> parent = Parentage.in(scene, child, slot, effect.instant());
    if (parent.isEmpty()) {
      return Optional.of(Objection.lack("no-such-parent", "a parent who is known"));
    }
    return parent
        .map(known -> known.value("person"))
        .filter(id -> !id.isEmpty())
        .flatMap(id -> scene.death(PersonId.of(id)))
        .filter(death -> death.holdsAt(effect.instant()))
        .map(death -> Objection.by(death, "dead", "a custody holder who is alive"));
  }

  private Optional<Objection> byMinorHolder(Scene scene) {
    return others.stream()
        .filter(holder -> Parentage.isMinor(scene, holder, effect.date()))
        .map(holder -> scene.byBirth(holder, "minor", "a custody holder of 18 or more"))
        .findFirst();
  }

  @Override
  public void happen(Scene scene, Drafts drafts) {
    List<Known> held = scene.held(child, FactKind.CUSTODY, effect.instant());
    List<String> fresh = new ArrayList<>(slots);
    List<PersonId> freshOthers = new ArrayList<>(others);
    List<CustodyRelation> free = new ArrayList<>(OTHER);
    for (Known custody : held) {
      boolean stays =
          fresh.removeIf(slot -> isIn(slot, custody))
              || freshOthers.removeIf(holder -> custody.value("holder").equals(holder.toString()));
      if (stays) {
        free.removeIf(relation -> relation.code().equals(custody.value("relation")));
      } else {
        drafts.end(custody);
      }
    }
    CustodyFacts facts = new CustodyFacts(scene, child);
    Stream.concat(
            fresh.stream()
                .map(slot -> facts.ofParent(Parentage.relation(slot), parent(scene, slot), effect)),
            freshOthers.stream().map(holder -> facts.ofOther(free.removeFirst(), holder, effect)))
        .flatMap(Optional::stream)
        .forEach(content -> drafts.succeed(child, content));
  }

  private static boolean isIn(String slot, Known custody) {
    return custody.value("relation").equals(Parentage.relation(slot).code());
  }

  private @Nullable PersonId parent(Scene scene, String slot) {
    return Parentage.in(scene, child, slot, effect.instant())
        .map(parent -> parent.value("person"))
        .filter(id -> !id.isEmpty())
        .map(PersonId::of)
        .orElse(null);
  }
}

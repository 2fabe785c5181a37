package dk.cpr.person.kin;

import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.custody.CustodyFacts;
import dk.cpr.person.event.Drafts;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.Known;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.event.Mark;
import dk.cpr.person.event.Objection;
import dk.cpr.person.event.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An adoption: the parents are replaced, but for one who stays; the former ones lose the child and,
 * below 18, custody; the adopters get both (adoptionsloven § 16). An adopter is 25, or 18 with
 * leave (§ 4).
 *
 * @param staying slot of the parent who stays, "" when none does
 * @param name the child's new name, null when it keeps its own
 */
record Adoption(
    SourceTime effect,
    PersonId child,
    Adopters adopters,
    String staying,
    @Nullable FactContent name)
    implements LifeEvent {
  private static final String TOO_YOUNG = "adopter-too-young";

  @Override
  public EventKind kind() {
    return EventKind.ADOPTION;
  }

  @Override
  public List<PersonId> named() {
    List<PersonId> named = new ArrayList<>(List.of(child));
    adopters.all().stream()
        .map(adopter -> adopter.who().personId())
        .filter(Objects::nonNull)
        .forEach(named::add);
    return named;
  }

  @Override
  public Reach reach() {
    return Reach.FAMILY;
  }

  @Override
  public Optional<Objection> objection(Scene scene) {
    return adopters.all().stream()
        .flatMap(
            adopter ->
                Parentage.notOlder(scene, child, adopter.who())
                    .or(() -> tooYoung(scene, adopter))
                    .or(() -> parentAlready(scene, adopter))
                    .or(() -> Parentage.spouses(scene, child, adopter.who(), effect.instant()))
                    .stream())
        .findFirst()
        .or(() -> nobodyStays(scene));
  }

  private Optional<Objection> tooYoung(Scene scene, Adopters.Adopter adopter) {
    boolean young =
        Parentage.born(scene, adopter.who())
            .filter(born -> born.plusYears(adopter.leastAge()).isAfter(effect.date()))
            .isPresent();
    String expected = "an adopter of %d or more".formatted(adopter.leastAge());
    @Nullable PersonId person = adopter.who().personId();
    if (!young) {
      return Optional.empty();
    }
    return Optional.of(
        person == null
            ? Objection.lack(TOO_YOUNG, expected)
            : scene.byBirth(person, TOO_YOUNG, expected));
  }

  private Optional<Objection> parentAlready(Scene scene, Adopters.Adopter adopter) {
    return Parentage.of(scene, child, adopter.who().personId(), effect.instant())
        .map(parent -> Objection.by(parent, "parent-already", "who is not the parent yet"));
  }

  private Optional<Objection> nobodyStays(Scene scene) {
    return staying.isEmpty() || Parentage.in(scene, child, staying, effect.instant()).isPresent()
        ? Optional.empty()
        : Optional.of(Objection.lack("no-such-parent", "a parent who can stay"));
  }

  @Override
  public void happen(Scene scene, Drafts drafts) {
    boolean minor = Parentage.isMinor(scene, child, effect.date());
    Stream.of(Parentage.MOTHER, Parentage.FATHER)
        .filter(slot -> !slot.equals(staying))
        .forEach(slot -> leave(scene, drafts, slot));
    if (minor) {
      scene.held(child, FactKind.CUSTODY, effect.instant()).stream()
          .filter(custody -> !isOfStaying(custody))
          .forEach(drafts::end);
    }
    for (Adopters.Adopter adopter : adopters.all()) {
      enter(drafts, adopter);
      new CustodyFacts(scene, child)
          .ofParent(Parentage.relation(adopter.slot()), adopter.who().personId(), effect)
          .filter(content -> minor)
          .ifPresent(content -> drafts.succeed(child, content));
    }
    if (name != null) {
      drafts.succeed(child, name);
    }
  }

  private boolean isOfStaying(Known custody) {
    return !staying.isEmpty()
        && custody.value("relation").equals(Parentage.relation(staying).code());
  }

  private void leave(Scene scene, Drafts drafts, String slot) {
    Optional<Known> former = scene.inSlot(child, FactKind.PARENT, slot, effect.instant());
    former.ifPresent(drafts::end);
    former
        .map(parent -> parent.value("person"))
        .filter(id -> !id.isEmpty())
        .map(PersonId::of)
        .ifPresent(
            parent -> {
              boolean mother = slot.equals(Parentage.MOTHER);
              drafts.touch(parent, mother ? Mark.FORMER_MOTHER : Mark.FORMER_FATHER);
              scene
                  .inSlot(parent, FactKind.CHILD, child.toString(), effect.instant())
                  .ifPresent(drafts::end);
            });
  }

  private void enter(Drafts drafts, Adopters.Adopter adopter) {
    drafts.succeed(child, Parentage.parent(adopter.slot(), adopter.who(), adopter.role(), effect));
    @Nullable PersonId person = adopter.who().personId();
    if (person != null) {
      boolean mother = adopter.slot().equals(Parentage.MOTHER);
      drafts
          .touch(person, mother ? Mark.NEW_MOTHER : Mark.NEW_FATHER)
          .succeed(person, Parentage.child(child, effect));
    }
  }
}

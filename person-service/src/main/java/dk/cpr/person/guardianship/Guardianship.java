package dk.cpr.person.guardianship;

import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.event.Drafts;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.event.Mark;
import dk.cpr.person.event.Objection;
import dk.cpr.person.event.Scene;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A guardian is appointed for an adult, in place of one who was (værgemålsloven §§ 5-6). Guardians
 * who are persons of the register are told of it: NV the new one, VS the former.
 *
 * @param guardian null for one without number
 */
record Guardianship(
    SourceTime effect, PersonId person, @Nullable PersonId guardian, FactContent content)
    implements LifeEvent {
  static final int OF_AGE = 18;

  @Override
  public EventKind kind() {
    return EventKind.GUARDIANSHIP;
  }

  @Override
  public List<PersonId> named() {
    return Stream.of(person, guardian).filter(Objects::nonNull).toList();
  }

  @Override
  public Reach reach() {
    return Reach.FAMILY;
  }

  @Override
  public Optional<Objection> objection(Scene scene) {
    return named().stream()
        .filter(one -> scene.isUnder(one, OF_AGE, effect.date()))
        .map(one -> scene.byBirth(one, "minor", "a person of 18 or more"))
        .findFirst()
        .or(() -> knownAlready(scene));
  }

  private Optional<Objection> knownAlready(Scene scene) {
    return scene
        .one(person, FactKind.GUARDIANSHIP, effect.instant())
        .filter(known -> withoutSince(known.content()).equals(withoutSince(content)))
        .filter(known -> Objects.equals(known.content().effect().to(), content.effect().to()))
        .map(known -> Objection.by(known, "known-already", "another guardianship"));
  }

  private static Map<String, String> withoutSince(FactContent said) {
    Map<String, String> value = new TreeMap<>(said.value());
    value.keySet().removeAll(List.of("guardianSince", "textSince"));
    return value;
  }

  @Override
  public void happen(Scene scene, Drafts drafts) {
    if (guardian != null) {
      drafts.touch(guardian, Mark.NEW_GUARDIAN);
    }
    touchFormer(scene, drafts, person, effect);
    drafts.succeed(person, content);
  }

  static void touchFormer(Scene scene, Drafts drafts, PersonId person, SourceTime when) {
    scene
        .one(person, FactKind.GUARDIANSHIP, when.instant())
        .map(known -> known.value("guardian"))
        .filter(former -> !former.isEmpty())
        .ifPresent(former -> drafts.touch(PersonId.of(former), Mark.FORMER_GUARDIAN));
  }
}

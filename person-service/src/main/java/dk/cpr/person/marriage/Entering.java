package dk.cpr.person.marriage;

import dk.cpr.kernel.code.CivilStatus;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.age.AgeRule;
import dk.cpr.person.event.Drafts;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.LifeEvent;
import dk.cpr.person.event.Objection;
import dk.cpr.person.event.Scene;
import dk.cpr.person.marriage.NewMarriage.CommonChildren;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A marriage (G), or a registered partnership (P) reported late. Nobody marries below 18; since 1
 * February 2017 there is no dispensation (ægteskabsloven § 1 a); nor do kin ({@link MarriageBar}).
 *
 * @param children whether the two get custody together of those they have
 */
record Entering(EventKind kind, SourceTime effect, Couple couple, CommonChildren children)
    implements LifeEvent {
  private static final String UNDER_AGE = "under-age";
  private static final String OF_AGE_EXPECTED = "a person of 18 or more";
  private static final LocalDate WITHOUT_DISPENSATION = LocalDate.of(2017, 2, 1);

  @Override
  public List<PersonId> named() {
    return couple.persons();
  }

  @Override
  public Reach reach() {
    return children == CommonChildren.JOINT ? Reach.FAMILIES : Reach.NAMED;
  }

  @Override
  public List<PersonId> descendants() {
    return couple.persons();
  }

  @Override
  public Optional<Objection> objection(Scene scene) {
    return named().stream()
        .flatMap(person -> against(scene, person).stream())
        .findFirst()
        .or(() -> couple.kin(scene, effect))
        .or(this::bySpouseWithoutNumber);
  }

  private Optional<Objection> against(Scene scene, PersonId person) {
    if (mustBeOfAge() && scene.isUnder(person, AgeRule.OF_AGE, effect.date())) {
      return Optional.of(scene.byBirth(person, UNDER_AGE, OF_AGE_EXPECTED));
    }
    return Couple.bond(scene, person, effect.instant())
        .map(civil -> Objection.by(civil, "bound-already", "a person who is not married"));
  }

  private Optional<Objection> bySpouseWithoutNumber() {
    @Nullable LocalDate born = couple.spouse().birthDate();
    return mustBeOfAge() && born != null && born.plusYears(AgeRule.OF_AGE).isAfter(effect.date())
        ? Optional.of(Objection.lack(UNDER_AGE, OF_AGE_EXPECTED))
        : Optional.empty();
  }

  private boolean mustBeOfAge() {
    return !effect.date().isBefore(WITHOUT_DISPENSATION);
  }

  @Override
  public void happen(Scene scene, Drafts drafts) {
    CivilStatus status =
        kind == EventKind.PARTNERSHIP ? CivilStatus.REGISTERED_PARTNER : CivilStatus.MARRIED;
    for (PersonId person : named()) {
      drafts.touch(person, Marks.of(couple, person, status));
      drafts.succeed(person, couple.status(person, status, effect));
    }
    if (children == CommonChildren.JOINT) {
      new JointCustody(couple, effect).give(scene, drafts);
    }
  }
}

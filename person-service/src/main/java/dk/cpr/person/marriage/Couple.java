package dk.cpr.person.marriage;

import dk.cpr.kernel.code.CivilStatus;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.person.event.Known;
import dk.cpr.person.event.Objection;
import dk.cpr.person.event.Scene;
import dk.cpr.person.named.People;
import dk.cpr.person.named.PersonOrName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two who marry, are married or part.
 *
 * @param spouse by person id, or by name and birth date
 */
record Couple(PersonId main, PersonOrName spouse) {
  static final String SEPARATION_REFERENCE = "separationReference";

  private static final Set<String> BOUND =
      Set.of(CivilStatus.MARRIED.code(), CivilStatus.REGISTERED_PARTNER.code());

  /**
   * The two that a report names.
   *
   * @throws ProblemException invalid-input when they are one
   */
  static Couple of(NewCoupleEvent report, People people) {
    PersonId main = people.at("/person");
    @Nullable PersonId other = people.orNull("/spouse");
    if (main.equals(other)) {
      throw new ProblemException(ProblemType.INVALID_INPUT)
          .at("/spouse", "same-person", "somebody else");
    }
    return new Couple(main, report.spouse().found(other));
  }

  /** The persons of the register among the two. */
  List<PersonId> persons() {
    return Stream.of(main, spouse.personId()).filter(java.util.Objects::nonNull).toList();
  }

  /** A civil status of one of them, with the other as spouse. */
  FactContent status(PersonId of, CivilStatus status, SourceTime since) {
    Map<String, String> value = new TreeMap<>(Map.of("code", status.code()));
    value.putAll(
        of.equals(main)
            ? spouse.fields("spouse", "spouseName", "spouseBirthDate")
            : Map.of("spouse", main.toString()));
    return FactContent.valid(FactKind.CIVIL_STATUS, value, EffectPeriod.since(since));
  }

  /** The same, with the separation that one of them lives in. */
  FactContent status(Known bond, CivilStatus status, SourceTime since) {
    FactContent content = status(bond.fact().personId(), status, since);
    Map<String, String> value = new TreeMap<>(content.value());
    String reference = bond.value(SEPARATION_REFERENCE);
    if (!reference.isEmpty()) {
      value.put(SEPARATION_REFERENCE, reference);
    }
    return FactContent.valid(content.kind(), value, content.effect());
  }

  /** What bars a marriage of the two. */
  Optional<Objection> kin(Scene scene, SourceTime when) {
    @Nullable PersonId other = spouse.personId();
    MarriageBar bar = new MarriageBar(scene);
    return other == null ? bar.toParent(main, spouse) : bar.between(main, other, when.instant());
  }

  /** The marriage or partnership that a person is in at a time, with whomever. */
  static Optional<Known> bond(Scene scene, PersonId person, Instant when) {
    return scene
        .one(person, FactKind.CIVIL_STATUS, when)
        .filter(civil -> BOUND.contains(civil.value("code")));
  }

  /** The bond of one of them with the other; there after {@link #notBound} found nothing. */
  Known bond(Scene scene, PersonId of, SourceTime when) {
    return bond(scene, of, when.instant()).orElseThrow();
  }

  /** That one of them is not in a bond with the other, of one of these civil statuses. */
  Optional<Objection> notBound(Scene scene, SourceTime when, Set<CivilStatus> bonds) {
    return persons().stream()
        .flatMap(person -> notBound(scene, person, when, bonds).stream())
        .findFirst();
  }

  private Optional<Objection> notBound(
      Scene scene, PersonId person, SourceTime when, Set<CivilStatus> bonds) {
    Optional<Known> civil = scene.one(person, FactKind.CIVIL_STATUS, when.instant());
    if (civil.isEmpty()) {
      return Optional.of(Objection.lack("not-bound", "a bond that is known"));
    }
    boolean right = bonds.stream().anyMatch(bond -> bond.code().equals(civil.get().value("code")));
    return right && isWithOther(person, civil.get())
        ? Optional.empty()
        : Optional.of(
            Objection.by(
                civil.get(), "not-bound-to-each-other", "two who are bound to each other"));
  }

  private boolean isWithOther(PersonId of, Known civil) {
    @Nullable PersonId other = of.equals(main) ? spouse.personId() : main;
    return other == null
        ? spouse.isCalled(civil.value("spouseName"), civil.value("spouseBirthDate"))
        : civil.value("spouse").equals(other.toString());
  }
}

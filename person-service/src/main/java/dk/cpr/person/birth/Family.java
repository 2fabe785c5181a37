package dk.cpr.person.birth;

import dk.cpr.fact.store.FactStore;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.code.CivilStatus;
import dk.cpr.kernel.code.PersonStatus;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.AsOf;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.birth.BirthReport.Parent;
import dk.cpr.person.custody.CustodyCase;
import dk.cpr.person.custody.CustodyCase.Couple;
import dk.cpr.person.custody.CustodyCase.OtherParent;
import dk.cpr.person.custody.CustodyCase.SharedResidence;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the register knows of a child's parents at its birth. */
@ApplicationScoped
class Family {
  private static final String DENMARK = "5100";

  private final FactStore facts;

  Family(FactStore facts) {
    this.facts = facts;
  }

  /** What custody depends on, as known at a registration time. */
  CustodyCase custodyCase(Birth birth, Instant knownAt) {
    BirthReport report = birth.report();
    AsOf asOf = new AsOf(report.born().instant(), knownAt);
    @Nullable Parent other = report.otherParent();
    boolean living = other != null && !isDeadBefore(other.person(), report.born());
    return new CustodyCase(
        living ? OtherParent.LIVING : OtherParent.NONE,
        other == null ? Couple.NOT_MARRIED : couple(report.mother(), other, asOf),
        report.jointCare(),
        report.parenthood(),
        canShare(report) ? birth.sharedResidence() : SharedResidence.NOT_SHARED);
  }

  /**
   * Until when a parent holds custody that it got at the birth: its death, empty while it lives.
   */
  Optional<SourceTime> death(@Nullable PersonId person) {
    return person == null
        ? Optional.empty()
        : deaths(person)
            .flatMap(fact -> Stream.ofNullable(fact.content().effect().from()))
            .findFirst();
  }

  /** The birth date as registered; empty when it is not. */
  Optional<LocalDate> born(PersonId person) {
    return facts.known(person, FactKind.BIRTH).stream()
        .filter(fact -> fact.standing() == Standing.VALID)
        .map(fact -> fact.value().getOrDefault("date", ""))
        .filter(SourceTime::isTime)
        .map(date -> SourceTime.of(date).date())
        .findFirst();
  }

  private Stream<StoredFact> deaths(PersonId person) {
    return facts.known(person, FactKind.PERSON_STATUS).stream()
        .filter(fact -> fact.standing() == Standing.VALID && fact.effectTo() == null)
        .filter(fact -> PersonStatus.DEAD.code().equals(fact.value().get("code")));
  }

  /** Whether a person was certainly dead when the child was born. */
  boolean isDeadBefore(@Nullable PersonId person, SourceTime born) {
    return person != null
        && deaths(person)
            .map(fact -> fact.content().effect().from())
            .anyMatch(death -> death == null || !death.end().isAfter(born.instant()));
  }

  /** Whether a parent was a Danish citizen at the birth (indfødsretsloven § 1). */
  boolean hasDanishParent(BirthReport report, Instant knownAt) {
    AsOf asOf = new AsOf(report.born().instant(), knownAt);
    return report.knownParents().stream()
        .flatMap(parent -> held(parent, asOf, FactKind.CITIZENSHIP).stream())
        .anyMatch(fact -> DENMARK.equals(fact.value().get("country")));
  }

  /**
   * When the parents of a child that is reported late married each other after its birth, while the
   * mother lived (forældreansvarsloven § 6(1)).
   */
  Optional<SourceTime> marriedSince(BirthReport report) {
    @Nullable Parent other = report.otherParent();
    if (other == null) {
      return Optional.empty();
    }
    boolean hers = report.mother().person() != null;
    @Nullable PersonId one = hers ? report.mother().person() : other.person();
    return one == null
        ? Optional.empty()
        : facts.known(one, FactKind.CIVIL_STATUS).stream()
            .filter(fact -> fact.standing() == Standing.VALID)
            .filter(fact -> isMarriedTo(hers ? other : report.mother(), List.of(fact)))
            .flatMap(fact -> Stream.ofNullable(fact.content().effect().from()))
            .filter(since -> since.instant().isAfter(report.born().instant()))
            .min(Comparator.comparing(SourceTime::instant));
  }

  private static boolean canShare(BirthReport report) {
    return report.knownParents().size() == 2;
  }

  private Couple couple(Parent mother, Parent other, AsOf asOf) {
    List<StoredFact> hers = held(mother, asOf, FactKind.CIVIL_STATUS);
    boolean married =
        hers.isEmpty()
            ? isMarriedTo(mother, held(other, asOf, FactKind.CIVIL_STATUS))
            : isMarriedTo(other, hers);
    if (!married) {
      return Couple.NOT_MARRIED;
    }
    boolean separated =
        !held(mother, asOf, FactKind.SEPARATION).isEmpty()
            || !held(other, asOf, FactKind.SEPARATION).isEmpty();
    return separated ? Couple.SEPARATED : Couple.MARRIED;
  }

  private static boolean isMarriedTo(Parent spouse, List<StoredFact> civilStatus) {
    return civilStatus.stream()
        .map(StoredFact::value)
        .filter(value -> CivilStatus.MARRIED.code().equals(value.get("code")))
        .anyMatch(value -> isSpouse(spouse, value));
  }

  private static boolean isSpouse(Parent parent, Map<String, String> value) {
    String spouse = value.get("spouse");
    return spouse == null
        ? parent.isCalled(value.get("spouseName"), value.get("spouseBirthDate"))
        : parent.person() != null && spouse.equals(parent.person().toString());
  }

  private List<StoredFact> held(Parent parent, AsOf asOf, FactKind kind) {
    @Nullable PersonId person = parent.person();
    return person == null ? List.of() : facts.asOf(person, asOf, kind);
  }
}

package dk.cpr.person.custody;

import dk.cpr.fact.importing.ImportCheck;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.age.AgeRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Custody that an extract tells has no end there, since an extract holds none that has ended: it is
 * kept with the end that the law gives it (forældreansvarsloven § 1), as custody that is registered
 * here. Where no birth date is known, it is kept as told.
 */
@ApplicationScoped
class ImportedCustody implements ImportCheck {

  @Override
  public boolean verified(FactContent fact) {
    return true;
  }

  @Override
  public FactContent kept(FactContent said, List<FactContent> ofPerson) {
    return said.kind() == FactKind.CUSTODY
        ? ofAge(ofPerson).map(end -> ended(said, end)).orElse(said)
        : said;
  }

  private static FactContent ended(FactContent custody, SourceTime end) {
    @Nullable SourceTime told = custody.effect().to();
    return told != null && !told.instant().isAfter(end.instant())
        ? custody
        : custody.during(custody.effect().until(end));
  }

  private static Optional<SourceTime> ofAge(List<FactContent> ofPerson) {
    return ofPerson.stream()
        .filter(fact -> fact.kind() == FactKind.BIRTH && fact.standing() == Standing.VALID)
        .map(fact -> fact.value().getOrDefault("date", ""))
        .filter(SourceTime::isTime)
        .findFirst()
        .map(date -> SourceTime.of(AgeRule.ofAge(SourceTime.of(date).date())));
  }
}

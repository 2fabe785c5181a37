package dk.cpr.person.custody;

import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.age.AgeRule;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long custody that begins at a time can last: until the child is of age (forældreansvarsloven
 * § 1), and not beyond the death of child or holder. The end stands in the fact, so that who reads
 * it needs no birth date.
 */
public final class CustodyPeriod {
  private CustodyPeriod() {}

  /**
   * The period; empty when the child was of age, or one of the two was dead.
   *
   * @param childBorn null when it is not known; the custody then has no end by age
   * @param deaths of child and holder, those that are known
   */
  public static Optional<EffectPeriod> since(
      SourceTime from, @Nullable LocalDate childBorn, Collection<SourceTime> deaths) {
    @Nullable SourceTime end =
        Stream.concat(
                Stream.ofNullable(childBorn).map(AgeRule::ofAge).map(SourceTime::of),
                deaths.stream())
            .min(Comparator.comparing(SourceTime::instant))
            .orElse(null);
    return Optional.of(new EffectPeriod(from, end)).filter(period -> !period.isEmpty());
  }
}

package dk.cpr.records.mapping;

import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.records.format.MappedFact;
import dk.cpr.records.line.LineFault;
import dk.cpr.records.line.Reasons;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Valid protections of one type that overlap are one from the first start to the last end. The
 * register holds one at a time, and none of them may be lost by that.
 */
final class ProtectionsTogether {
  private ProtectionsTogether() {}

  /** The facts with such protections joined; each that is part of another is named. */
  static List<MappedFact> joined(List<MappedFact> facts, List<LineFault> faults) {
    List<MappedFact> joined = new ArrayList<>();
    for (MappedFact fact : facts) {
      MappedFact whole = fact;
      Optional<MappedFact> other = overlapping(joined, whole);
      while (other.isPresent()) {
        joined.remove(other.get());
        MappedFact both = both(other.get(), whole);
        MappedFact part = both.line() == whole.line() ? other.get() : whole;
        faults.add(new LineFault(part.line(), part.recordType(), "", Reasons.OVERLAPS));
        whole = both;
        other = overlapping(joined, whole);
      }
      joined.add(whole);
    }
    return joined;
  }

  private static Optional<MappedFact> overlapping(List<MappedFact> joined, MappedFact fact) {
    return fact.template().kind() != FactKind.PROTECTION
        ? Optional.empty()
        : joined.stream()
            .filter(other -> other.template().contradicts(fact.template()))
            .findFirst();
  }

  /** One that is part of the other adds nothing to it. */
  private static MappedFact both(MappedFact one, MappedFact other) {
    FactContent content = one.template();
    EffectPeriod effect =
        new EffectPeriod(
            earlier(content.effect().from(), other.template().effect().from()),
            later(content.effect().to(), other.template().effect().to()));
    if (other.template().effect().equals(effect)) {
      return other;
    }
    return one.with(content.during(effect));
  }

  private static @Nullable SourceTime earlier(
      @Nullable SourceTime one, @Nullable SourceTime other) {
    if (one == null || other == null) {
      return null;
    }
    return other.instant().isBefore(one.instant()) ? other : one;
  }

  private static @Nullable SourceTime later(@Nullable SourceTime one, @Nullable SourceTime other) {
    if (one == null || other == null) {
      return null;
    }
    return other.instant().isAfter(one.instant()) ? other : one;
  }
}

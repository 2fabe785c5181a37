package dk.cpr.protection.book;

import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A part of a period that no fact covers.
 *
 * @param before the fact that ends where it begins; null for none
 */
record Gap(EffectPeriod period, @Nullable StoredFact before) {

  /** The gaps of a period that has a start, in their order. */
  static List<Gap> of(EffectPeriod wanted, List<StoredFact> held) {
    List<Gap> gaps = new ArrayList<>();
    SourceTime from = Objects.requireNonNull(wanted.from(), "a protection starts at a time");
    @Nullable StoredFact before = null;
    for (StoredFact fact : overlapping(wanted, held)) {
      EffectPeriod effect = fact.content().effect();
      SourceTime start = effect.from();
      if (start != null && start.instant().isAfter(from.instant())) {
        gaps.add(new Gap(new EffectPeriod(from, start), before));
      }
      SourceTime end = effect.to();
      if (end == null) {
        return gaps;
      }
      from = end;
      before = fact;
    }
    EffectPeriod rest = new EffectPeriod(from, wanted.to());
    if (!rest.isEmpty()) {
      gaps.add(new Gap(rest, before));
    }
    return gaps;
  }

  private static List<StoredFact> overlapping(EffectPeriod wanted, List<StoredFact> held) {
    return held.stream()
        .filter(fact -> fact.content().effect().overlaps(wanted))
        .sorted(Comparator.comparing(Gap::start))
        .toList();
  }

  private static Instant start(StoredFact fact) {
    SourceTime from = fact.content().effect().from();
    return from == null ? Instant.MIN : from.instant();
  }
}

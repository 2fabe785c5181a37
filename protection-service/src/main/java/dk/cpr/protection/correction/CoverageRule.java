package dk.cpr.protection.correction;

import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.protection.book.ProtectionBook;
import dk.cpr.protection.book.ProtectionKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a correction may not do to the protections of one person, because lifting and renewal have
 * rules of their own: whoever is covered now stays so, or was until now, and no end is later than a
 * renewal gives. What is over can be corrected freely.
 *
 * @param before valid contents before the correction
 * @param after valid contents after it
 */
record CoverageRule(List<FactContent> before, List<FactContent> after, Instant at) {

  /** What is wrong with a correction. */
  enum Fault {
    BY_LIFTING("POST /v1/protections/{id}/lifting ends a protection"),
    BY_RENEWAL("POST /v1/protections/{id}/renewal gives a later end");

    private final String door;

    Fault(String door) {
      this.door = door;
    }

    /** Names the door that does it. */
    String door() {
      return door;
    }

    String code() {
      return this == BY_LIFTING ? "by-lifting" : "by-renewal";
    }
  }

  /** Whether what holds now would hold neither now nor up to now, as lifting would leave it. */
  Optional<Fault> uncovering(ProtectionKind kind) {
    Instant lifted = SourceTime.at(at).instant();
    Instant last = lifted.minusMillis(1);
    boolean stays =
        !holds(before, kind, at)
            || holds(after, kind, at)
            || (holds(before, kind, last) && holds(after, kind, last));
    boolean follows =
        kind != ProtectionKind.LOCAL_DIRECTORY
            || !holds(after, ProtectionKind.NAME_AND_ADDRESS, at)
            || !holds(before, kind, at)
            || holds(after, kind, at);
    return stays && follows ? Optional.empty() : Optional.of(Fault.BY_LIFTING);
  }

  /** Whether a corrected content ends later than anything before it, and than a renewal gives. */
  Optional<Fault> lengthening(FactContent corrected) {
    ProtectionKind kind = kind(corrected);
    if (kind != ProtectionKind.NAME_AND_ADDRESS) {
      return Optional.empty();
    }
    LocalDate year = at.atZone(SourceTime.ZONE).toLocalDate().plusYears(1);
    @Nullable SourceTime latest = SourceTime.of(year);
    for (FactContent content : before) {
      @Nullable SourceTime end = content.effect().to();
      if (kind(content) == kind && ProtectionBook.isLater(end, latest)) {
        latest = end;
      }
    }
    return ProtectionBook.isLater(corrected.effect().to(), latest)
        ? Optional.of(Fault.BY_RENEWAL)
        : Optional.empty();
  }

  private static boolean holds(List<FactContent> contents, ProtectionKind kind, Instant when) {
    return contents.stream()
        .filter(content -> kind(content) == kind)
        .anyMatch(content -> content.effect().contains(when));
  }

  static ProtectionKind kind(FactContent content) {
    return content.kind() == FactKind.CREDIT_WARNING
        ? ProtectionKind.CREDIT_WARNING
        : ProtectionKind.of(content.slot());
  }
}

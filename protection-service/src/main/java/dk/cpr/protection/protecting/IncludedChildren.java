package dk.cpr.protection.protecting;

import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.protection.access.HumanBeing;
import dk.cpr.protection.book.Hand;
import dk.cpr.protection.book.Heirs;
import dk.cpr.protection.book.HumanBook;
import dk.cpr.protection.book.ProtectionKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Children who are protected in the same act as a parent: each by a protection of its own, which
 * follows the parent's renewals as an inherited one does.
 */
@ApplicationScoped
class IncludedChildren {
  private final HumanBook book;
  private final Heirs heirs;

  IncludedChildren(HumanBook book, Heirs heirs) {
    this.book = book;
    this.heirs = heirs;
  }

  Instant lock(Collection<PersonId> persons) {
    return heirs.lock(persons);
  }

  /** Protects a child over the same period; what it has already keeps the later end. */
  UUID protect(HumanBeing child, HumanBeing parent, FactContent like, Hand hand) {
    book.gather(child, hand);
    List<UUID> covering =
        book.cover(
            child.current(),
            like,
            Objects.requireNonNull(like.effect().from(), "a protection starts at a time"),
            hand);
    heirs.add(covering, parent, ProtectionKind.of(kind(like)));
    return covering.getFirst();
  }

  private static String kind(FactContent like) {
    return like.slot().isEmpty() ? ProtectionKind.CREDIT_WARNING.code() : like.slot();
  }
}

package dk.cpr.protection.protecting;

import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.protection.access.Capacity;
import dk.cpr.protection.access.HumanBeing;
import dk.cpr.protection.access.HumanBeings;
import dk.cpr.protection.access.PersonAccess;
import dk.cpr.protection.book.HumanBook;
import dk.cpr.protection.confirmation.Acts;
import dk.cpr.protection.confirmation.Confirmation;
import dk.cpr.protection.confirmation.Kept;
import dk.cpr.protection.protecting.ProtectionView.State;
import dk.cpr.protection.receipt.Receipts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Protections by their ids, for those who may act on them. */
@ApplicationScoped
public class NamedProtections {
  private final Acts acts;
  private final HumanBeings humans;
  private final PersonAccess access;
  private final HumanBook book;
  private final ProtectionTable table;
  private final Receipts receipts;
  private final Confirmation confirmation;
  private final Duration longest;

  NamedProtections(
      Acts acts,
      HumanBeings humans,
      PersonAccess access,
      HumanBook book,
      ProtectionTable table,
      Receipts receipts,
      Confirmation confirmation,
      @ConfigProperty(name = "cpr.protection.confirm-wait") Duration longest) {
    this.acts = acts;
    this.humans = humans;
    this.access = access;
    this.book = book;
    this.table = table;
    this.receipts = receipts;
    this.confirmation = confirmation;
    this.longest = longest;
  }

  /** A protection that the caller may act on, and whose it is. */
  public record Named(Kept kept, HumanBeing human, Capacity capacity) {}

  /**
   * Finds it. Unknown, not the caller's business, and of a person whom nobody asked for take the
   * same questions to other services and have one answer.
   *
   * @throws ProblemException not-found
   */
  public Named require(UUID protection) {
    Optional<Kept> kept = acts.find(protection);
    HumanBeing human = humans.of(kept.map(Kept::personId).orElseGet(PersonId::newId));
    Capacity capacity = access.requireOrHide(human);
    return new Named(
        kept.orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND)), human, capacity);
  }

  /**
   * A protection as it stands, with a receipt. One that stands on a former id of a human being is
   * told as what the human being has of its kind.
   */
  public ProtectionView told(UUID protection) {
    Named named = require(protection);
    UUID standing =
        book.target(named.kept(), named.human(), Instant.now())
            .map(StoredFact::id)
            .flatMap(acts::protectionOf)
            .orElse(protection);
    ProtectionView view = read(standing);
    receipts.tell(List.of(view.personId()), List.of(kind(view)));
    return view;
  }

  /** The protection when all acts are confirmed, or as it stands when that takes too long. */
  ProtectionView settled(Written written) {
    boolean confirmed = confirmation.await(written.toConfirm(), longest);
    ProtectionView view = read(written.protection());
    @Nullable List<Written.Child> children = written.children();
    return view.with(
            children == null
                ? null
                : children.stream()
                    .map(
                        child -> new ProtectionView.ChildView(child.personId(), child.protection()))
                    .toList())
        .in(confirmed ? view.state() : State.PENDING);
  }

  /** The same of one protection. */
  public ProtectionView settled(UUID protection) {
    return settled(new Written(protection, null, null));
  }

  private ProtectionView read(UUID protection) {
    return table.find(protection).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
  }

  private static String kind(ProtectionView view) {
    return view.type().equals(Acts.CREDIT_WARNING)
        ? FactKind.CREDIT_WARNING.wireName()
        : FactKind.PROTECTION.wireName();
  }
}

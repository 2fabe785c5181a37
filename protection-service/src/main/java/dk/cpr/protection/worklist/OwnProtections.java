package dk.cpr.protection.worklist;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.protection.access.Family;
import dk.cpr.protection.access.HumanBeing;
import dk.cpr.protection.access.PersonAccess;
import dk.cpr.protection.book.Notices;
import dk.cpr.protection.protecting.ProtectionTable;
import dk.cpr.protection.protecting.ProtectionView;
import dk.cpr.protection.receipt.Receipts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a citizen and the children in the citizen's custody have. */
@ApplicationScoped
class OwnProtections {
  private final PersonAccess access;
  private final Family family;
  private final ProtectionTable table;
  private final Notices notices;
  private final Receipts receipts;

  OwnProtections(
      PersonAccess access,
      Family family,
      ProtectionTable table,
      Notices notices,
      Receipts receipts) {
    this.access = access;
    this.family = family;
    this.table = table;
    this.notices = notices;
    this.receipts = receipts;
  }

  /** Protections, each with what its person was told of it. */
  public record OwnList(List<Own> protections) {}

  /** A protection and its notices, the oldest first. */
  public record Own(ProtectionView protection, List<NoticeView> notices) {}

  /**
   * A notice.
   *
   * @param kind EXPIRING: it ends within 30 days; EXPIRED: it has ended; REFUSED: the municipality
   *     did not approve
   * @param ends the end that it speaks of
   */
  public record NoticeView(Notices.Kind kind, String ends, Instant at) {}

  @Transactional(Transactional.TxType.NEVER)
  OwnList list() {
    HumanBeing self = access.self();
    List<HumanBeing> told = new ArrayList<>(List.of(self));
    told.addAll(family.childrenOf(self));
    List<PersonId> ids = told.stream().flatMap(human -> human.all().stream()).toList();
    List<ProtectionView> views = table.of(ids);
    Map<UUID, List<Notices.Notice>> noticed =
        notices.of(views.stream().map(ProtectionView::id).toList()).stream()
            .collect(Collectors.groupingBy(Notices.Notice::protection));
    receipts.tell(told.stream().map(HumanBeing::current).toList(), List.of("protection"));
    return new OwnList(
        views.stream()
            .map(view -> new Own(view, views(noticed.getOrDefault(view.id(), List.of()))))
            .toList());
  }

  private static List<NoticeView> views(List<Notices.Notice> notices) {
    return notices.stream()
        .map(notice -> new NoticeView(notice.kind(), notice.ends(), notice.at()))
        .toList();
  }
}

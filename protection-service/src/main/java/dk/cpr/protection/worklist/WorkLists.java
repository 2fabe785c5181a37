package dk.cpr.protection.worklist;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.OrganisationKind;
import dk.cpr.kit.security.Roles;
import dk.cpr.protection.access.HumanBeing;
import dk.cpr.protection.access.HumanBeings;
import dk.cpr.protection.access.PersonAccess;
import dk.cpr.protection.receipt.Receipts;
import dk.cpr.protection.worklist.WorkTable.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Pages of work lists: for a case worker the residents of the own municipality, asked anew of
 * address-service; for the CPR office everybody.
 */
@ApplicationScoped
class WorkLists {
  private static final int BATCH = 500;
  private static final int BATCHES = 4;

  private final HumanBeings humans;
  private final PersonAccess access;
  private final Receipts receipts;
  private final Caller caller;

  WorkLists(HumanBeings humans, PersonAccess access, Receipts receipts, Caller caller) {
    this.humans = humans;
    this.access = access;
    this.receipts = receipts;
    this.caller = caller;
  }

  /** Reads rows after a place. */
  interface Source {
    List<Row> after(Place place, int limit);
  }

  /** Some rows of a list, up to a place. */
  private record Stretch(List<WorkPage.Item> items, @Nullable Place end) {}

  @Transactional(Transactional.TxType.NEVER)
  WorkPage page(Source source, @Nullable String after, int limit) {
    caller.requireKind(
        caller.has(Roles.OFFICE) ? OrganisationKind.OFFICE : OrganisationKind.MUNICIPALITY);
    List<WorkPage.Item> items = new ArrayList<>();
    @Nullable Place place = Place.of(after);
    for (int i = 0; i < BATCHES && place != null && items.size() < limit; i++) {
      List<Row> rows = source.after(place, BATCH);
      Stretch stretch = permitted(rows, limit - items.size());
      items.addAll(stretch.items());
      place =
          stretch.end() != null
              ? stretch.end()
              : rows.size() < BATCH ? null : rows.getLast().place();
    }
    receipts.tell(items.stream().map(WorkPage.Item::personId).toList(), List.of("protection"));
    return new WorkPage(items, place == null ? null : place.cursor());
  }

  /** The permitted ones; it ends early when there are enough and more rows follow. */
  private Stretch permitted(List<Row> rows, int wanted) {
    if (rows.isEmpty()) {
      return new Stretch(List.of(), null);
    }
    Map<PersonId, HumanBeing> found =
        humans.of(rows.stream().map(row -> row.item().personId()).toList());
    Set<PersonId> own =
        access.own(found.values().stream().map(HumanBeing::current).collect(Collectors.toSet()));
    List<WorkPage.Item> items = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      WorkPage.Item item = rows.get(i).item();
      PersonId current = Objects.requireNonNull(found.get(item.personId())).current();
      if (own.contains(current)) {
        items.add(item.of(current));
      }
      if (items.size() == wanted && i < rows.size() - 1) {
        return new Stretch(items, rows.get(i).place());
      }
    }
    return new Stretch(items, null);
  }
}

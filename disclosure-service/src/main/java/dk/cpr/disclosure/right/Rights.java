package dk.cpr.disclosure.right;

import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rights that hold now, by organisation and purpose, for the clients and roles that each is
 * bound to. What was found is remembered; it may have been closed since, so whoever uses it checks
 * its id in the statement that reads the data, and asks {@link #fresh} when it no longer holds or
 * does not suffice. What a right is bound to never changes.
 */
@ApplicationScoped
public class Rights {
  private final RecipientRights table;
  private final Map<Name, BoundRight> remembered = new ConcurrentHashMap<>();

  Rights(RecipientRights table) {
    this.table = table;
  }

  /** What a right is found by. */
  public record Key(Holder holder, String purpose) {
    private Name name() {
      return new Name(holder.organisation(), purpose);
    }
  }

  private record Name(String organisation, String purpose) {}

  /**
   * The right as remembered.
   *
   * @throws ProblemException no-right
   */
  public Right remembered(Key key) {
    return inMemory(key).orElseGet(() -> fresh(key));
  }

  /** The right as remembered, if it is, without asking the database. */
  public Optional<Right> inMemory(Key key) {
    return Optional.ofNullable(remembered.get(key.name()))
        .filter(bound -> bound.admits(key.holder()))
        .map(BoundRight::right);
  }

  /**
   * The right as it stands in the database.
   *
   * @throws ProblemException no-right
   */
  public Right fresh(Key key) {
    Optional<BoundRight> found = table.holdingNow(key.holder().organisation(), key.purpose());
    if (found.isEmpty()) {
      remembered.remove(key.name());
    } else {
      remembered.put(key.name(), found.get());
    }
    return found
        .filter(bound -> bound.admits(key.holder()))
        .map(BoundRight::right)
        .orElseThrow(() -> new ProblemException(ProblemType.NO_RIGHT));
  }

  /** Every right that this one can use now, by purpose. */
  List<HeldRight> of(Holder holder) {
    return table.holdingNow(holder.organisation()).stream()
        .filter(held -> held.bound().admits(holder))
        .toList();
  }
}

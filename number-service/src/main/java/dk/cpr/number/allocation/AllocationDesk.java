package dk.cpr.number.allocation;

import dk.cpr.kit.commit.SharedCommits;
import dk.cpr.kit.idempotency.Answer;
import dk.cpr.kit.idempotency.GroupIdempotency;
import dk.cpr.kit.idempotency.GroupIdempotency.Claim;
import dk.cpr.kit.idempotency.GroupIdempotency.Wish;
import dk.cpr.kit.idempotency.KeyedWrite;
import dk.cpr.kit.problem.ProblemType;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where orders meet: those that come while a commit is underway are served together in the next, so
 * that a hot date gives many numbers for each flush of the log. Keys are claimed before series are
 * locked, by everyone.
 */
@ApplicationScoped
class AllocationDesk {
  /** More would hold the horizon of the change log up (law 6). */
  private static final int TOGETHER = 128;

  private static final int WRITERS = 2;

  private final Allocation allocation;
  private final GroupIdempotency idempotency;
  private final SharedCommits<Order, Outcome> commits;

  AllocationDesk(Allocation allocation, GroupIdempotency idempotency) {
    this.allocation = allocation;
    this.idempotency = idempotency;
    this.commits = new SharedCommits<>("allocations", TOGETHER, this::serve);
  }

  /** Returns when the outcomes are committed, each as if it had been ordered alone. */
  List<Outcome> order(List<Order> orders) {
    return commits.submitAll(orders);
  }

  void start(@Observes StartupEvent event) {
    commits.start(WRITERS);
  }

  void stop(@Observes @Priority(20_000) ShutdownEvent event) {
    commits.stop();
  }

  /** An order whose key is there twice waits until the first has its answer. */
  private List<Outcome> serve(List<Order> orders) {
    Set<KeyedWrite> met = new HashSet<>();
    List<Order> first = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    List<Integer> later = new ArrayList<>();
    for (int i = 0; i < orders.size(); i++) {
      KeyedWrite write = orders.get(i).write();
      if (met.add(new KeyedWrite(write.client(), write.route(), write.key(), ""))) {
        first.add(orders.get(i));
        places.add(i);
      } else {
        later.add(i);
      }
    }
    Outcome[] outcomes = new Outcome[orders.size()];
    put(outcomes, places, QuarkusTransaction.requiringNew().call(() -> round(first)));
    if (!later.isEmpty()) {
      put(outcomes, later, serve(later.stream().map(orders::get).toList()));
    }
    return List.of(outcomes);
  }

  private static void put(Outcome[] outcomes, List<Integer> places, List<Outcome> found) {
    for (int i = 0; i < places.size(); i++) {
      outcomes[places.get(i)] = found.get(i);
    }
  }

  private List<Outcome> round(List<Order> orders) {
    List<Claim<GivenTo>> claims = claim(orders);
    List<Order> fresh = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      if (claims.get(i) instanceof Claim.Fresh<GivenTo>) {
        fresh.add(orders.get(i));
      }
    }
    List<Outcome> given = allocation.give(fresh);
    idempotency.release(refused(fresh, given));
    List<Outcome> outcomes = new ArrayList<>();
    int next = 0;
    for (Claim<GivenTo> claim : claims) {
      outcomes.add(
          switch (claim) {
            case Claim.Fresh<GivenTo> ignored -> given.get(next++);
            case Claim.Answered<GivenTo> done ->
                new Outcome.Repeated(done.answer().ids().personId());
            case Claim.Reused<GivenTo> ignored ->
                new Outcome.Refused(ProblemType.IDEMPOTENCY_KEY_REUSED);
          });
    }
    return outcomes;
  }

  private List<Claim<GivenTo>> claim(List<Order> orders) {
    return idempotency.claim(
        orders.stream()
            .map(
                order ->
                    new Wish<>(
                        order.write(), Answer.of(201, new GivenTo(order.wanted().personId()))))
            .toList(),
        GivenTo.class);
  }

  private static List<KeyedWrite> refused(List<Order> orders, List<Outcome> outcomes) {
    List<KeyedWrite> refused = new ArrayList<>();
    for (int i = 0; i < orders.size(); i++) {
      if (outcomes.get(i) instanceof Outcome.Refused) {
        refused.add(orders.get(i).write());
      }
    }
    return refused;
  }
}

package dk.cpr.disclosure.access;

import dk.cpr.disclosure.gate.Gate;
import dk.cpr.disclosure.gate.OpenRequest;
import dk.cpr.disclosure.receipt.Disclosure;
import dk.cpr.disclosure.receipt.Grounds;
import dk.cpr.disclosure.receipt.Occasion;
import dk.cpr.disclosure.receipt.ReceiptBook;
import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.disclosure.right.Right;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one procedure by which an answer about persons is made (law 3): right, reading, once more if
 * the right ended meanwhile, coverage, decision, answer, receipts. Nothing waits on the thread that
 * took the request unless the right has to be looked up or the answer is heavy.
 */
@ApplicationScoped
public class Access {
  private static final String RECEIPTS = "receipts";
  private static final Grounds INSPECTION =
      new Grounds("receipt-inspection", "GDPR art. 5(2), 32", null);

  private final Permission permission;
  private final ReceiptBook receipts;
  private final Gate gate;

  @Inject @VirtualThreads ExecutorService threads;

  Access(Permission permission, ReceiptBook receipts, Gate gate) {
    this.permission = permission;
    this.receipts = receipts;
    this.gate = gate;
  }

  private record Held<C>(Right right, Reading<C> reading) {}

  /**
   * Answers a query. Fails with protection-unknown, no-right, field-not-permitted, person-not-found
   * (nobody, nobody that the right covers, or an annulled number: one answer, one receipt without
   * person), try-again, and with what the query itself refuses.
   */
  public <C, A> CompletionStage<Released<A>> answer(RoutingContext exchange, Query<C, A> query) {
    OpenRequest open = gate.enter(exchange);
    Optional<Right> known = permission.inMemory(query.request()).filter(query::isWithin);
    return (known.isPresent() ? read(query, known.get()) : once(query))
        .compose(held -> held.reading().rightHolds() ? Future.succeededFuture(held) : once(query))
        .compose(held -> disclose(query, held))
        .map(answer -> new Released<>(answer, new LastLook(gate, open, exchange)))
        .toCompletionStage();
  }

  /**
   * Releases figures, which tell of no person: no right is needed and no receipt is left, but
   * without certain protections there are none.
   */
  public <A> Released<A> figures(RoutingContext exchange, Supplier<A> figures) {
    OpenRequest open = gate.enter(exchange);
    return new Released<>(figures.get(), new LastLook(gate, open, exchange));
  }

  /**
   * Releases what is kept about disclosures of a person to who inspects them, which is a disclosure
   * itself and leaves a receipt.
   */
  public <A> CompletionStage<Released<A>> inspected(
      RoutingContext exchange, Requester requester, PersonId person, Supplier<A> kept) {
    OpenRequest open = gate.enter(exchange);
    Disclosure receipt =
        Disclosure.of(
            Occasion.INSPECTION,
            requester.recipient(),
            INSPECTION,
            new Disclosure.Content(person, List.of(RECEIPTS), Map.of()));
    return waiting(kept)
        .compose(page -> receipts.commitLater(List.of(receipt)).map(committed -> page))
        .map(page -> new Released<>(page, new LastLook(gate, open, exchange)))
        .toCompletionStage();
  }

  /** Releases what is kept about disclosures of a person to that person. */
  public <A> CompletionStage<Released<A>> own(RoutingContext exchange, Supplier<A> kept) {
    OpenRequest open = gate.enter(exchange);
    return waiting(kept)
        .map(page -> new Released<>(page, new LastLook(gate, open, exchange)))
        .toCompletionStage();
  }

  /** Runs what waits on a virtual thread. */
  public <T> Future<T> waiting(Supplier<T> work) {
    return Future.fromCompletionStage(
        Uni.createFrom().item(work).runSubscriptionOn(threads).subscribeAsCompletionStage());
  }

  private static <C, A> Future<Held<C>> read(Query<C, A> query, Right right) {
    query.require(right);
    return query.read(right).map(reading -> new Held<>(right, reading));
  }

  /** Under the right as it stands now; it is checked again as it is read under. */
  private <C, A> Future<Held<C>> once(Query<C, A> query) {
    return waiting(() -> permission.afresh(query.request()))
        .compose(right -> read(query, right))
        .map(
            held -> {
              if (!held.reading().rightHolds()) {
                throw new ProblemException(ProblemType.NO_RIGHT);
              }
              return held;
            });
  }

  private <C, A> Future<A> disclose(Query<C, A> query, Held<C> held) {
    return query.isHeavy()
        ? waiting(() -> prepared(query, held)).compose(this::receipted)
        : receipted(prepared(query, held));
  }

  /** An answer that may leave when its receipts are committed; none where nobody is told of. */
  private record Prepared<A>(@Nullable A answer, List<Disclosure> receipts) {}

  private <A> Future<A> receipted(Prepared<A> prepared) {
    return receipts
        .commitLater(prepared.receipts())
        .map(
            committed -> {
              A answer = prepared.answer();
              if (answer == null) {
                throw nobody();
              }
              return answer;
            });
  }

  private static <C, A> Prepared<A> prepared(Query<C, A> query, Held<C> held) {
    Receipting<C> receipting = new Receipting<>(query, held.right());
    List<Granted<C>> granted = new ArrayList<>();
    for (Found<C> found : held.reading().found()) {
      PersonHead head = found.head();
      if (head != null) {
        granted.add(
            receipting.granted(head, Objects.requireNonNull(found.content()), found.place()));
      }
    }
    if (granted.isEmpty() || !query.isOfOne()) {
      receipting.question();
    }
    List<Disclosure> given = List.copyOf(receipting.given);
    return query.isOfOne() && granted.isEmpty()
        ? new Prepared<>(null, given)
        : new Prepared<>(
            query.answer(new Answering<>(held.right(), granted, given.getLast().id())), given);
  }

  /** Makes the receipts of one answer. */
  private static final class Receipting<C> {
    private final Query<C, ?> query;
    private final Right right;
    private final List<Disclosure> given = new ArrayList<>();
    private final Map<Object, UUID> ofPersons = new HashMap<>();

    private Receipting(Query<C, ?> query, Right right) {
      this.query = query;
      this.right = right;
    }

    private Granted<C> granted(PersonHead head, C content, long place) {
      AccessDecision decision = new AccessDecision(head.protection());
      Told told = query.told(head, content, decision);
      // Whoever is met twice in an answer has one receipt of it.
      UUID receipt =
          ofPersons.computeIfAbsent(List.of(head.person(), told), same -> add(head.person(), told));
      return new Granted<>(place, head, decision, content, receipt);
    }

    /** Of the question as such, whoever it is about: who tries numbers out leaves a trace. */
    private void question() {
      add(null, Told.of(query.fields().stream().map(FieldPath::toString).toList()));
    }

    private UUID add(@Nullable PersonId person, Told told) {
      Request request = query.request();
      Disclosure receipt =
          Disclosure.of(
              query.occasion(),
              request.requester().recipient(),
              new Grounds(right.purpose(), right.legalBasis(), request.caseReference()),
              new Disclosure.Content(person, told.fields(), relatives(told)));
      given.add(receipt);
      return receipt.id();
    }

    private static Map<PersonId, List<String>> relatives(Told told) {
      if (told.relatives().isEmpty()) {
        return Map.of();
      }
      Map<PersonId, List<String>> relatives = new LinkedHashMap<>();
      told.relatives()
          .forEach(
              (person, kinds) ->
                  relatives.put(person, kinds.stream().map(kind -> kind.wireName()).toList()));
      return relatives;
    }
  }

  /** Unknown, not covered and annulled are one answer. */
  private static ProblemException nobody() {
    return new ProblemException(
        ProblemType.PERSON_NOT_FOUND, "Nobody that this right covers is known by this");
  }
}

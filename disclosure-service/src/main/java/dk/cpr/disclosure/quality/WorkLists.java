package dk.cpr.disclosure.quality;

import dk.cpr.disclosure.access.Access;
import dk.cpr.disclosure.access.AccessDecision;
import dk.cpr.disclosure.access.Answering;
import dk.cpr.disclosure.access.Found;
import dk.cpr.disclosure.access.Granted;
import dk.cpr.disclosure.access.Marks;
import dk.cpr.disclosure.access.PersonHead;
import dk.cpr.disclosure.access.Protection;
import dk.cpr.disclosure.access.Query;
import dk.cpr.disclosure.access.Reading;
import dk.cpr.disclosure.access.Request;
import dk.cpr.disclosure.access.Told;
import dk.cpr.disclosure.receipt.CaseReference;
import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.disclosure.right.Right;
import dk.cpr.kernel.person.PersonId;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A stretch of what was found; what still stands of it, and whose it is now. */
@ApplicationScoped
class WorkLists {
  private final FindingReader findings;
  private final RuleSearch search;
  private final Homes homes;
  private final QualityAccess readers;
  private final Rounds rounds;
  private final Access access;

  WorkLists(
      FindingReader findings,
      RuleSearch search,
      Homes homes,
      QualityAccess readers,
      Rounds rounds,
      Access access) {
    this.findings = findings;
    this.search = search;
    this.homes = homes;
    this.readers = readers;
    this.rounds = rounds;
    this.access = access;
  }

  /** What is asked for. */
  record Wish(@Nullable String municipality, FindingState state, Place after, int limit) {}

  /** See {@link QualityResource} for what it may be refused for. */
  Query<Seen, FindingPage> query(Rule rule, Wish wish) {
    Reader reader = readers.reader(rule.fields(), wish.municipality());
    Request request =
        readers.request(reader, rule.fields(), new CaseReference("quality " + rule.code()));
    return new Page(request, rule, wish, reader);
  }

  /**
   * One person that a finding tells of.
   *
   * @param main whether it is about that person, or only names them
   */
  record Seen(Finding finding, boolean main) {}

  private final class Page implements Query<Seen, FindingPage> {
    private final Request request;
    private final Rule rule;
    private final Wish wish;
    private final Reader reader;
    private final Freshness freshness = rounds.freshness();
    private @Nullable String next;

    private Page(Request request, Rule rule, Wish wish, Reader reader) {
      this.request = request;
      this.rule = rule;
      this.wish = wish;
      this.reader = reader;
    }

    @Override
    public Request request() {
      return request;
    }

    @Override
    public boolean isOfOne() {
      return false;
    }

    @Override
    public boolean isHeavy() {
      return true;
    }

    @Override
    public Future<Reading<Seen>> read(Right right) {
      return access.waiting(() -> reading(right));
    }

    /** Under the right as it is after the reading. */
    private Reading<Seen> reading(Right right) {
      List<Finding> stretch =
          findings.list(
              rule,
              new FindingReader.Stretch(
                  reader.part(), wish.state(), wish.after(), wish.limit() + 1));
      boolean more = stretch.size() > wish.limit();
      List<Finding> page = more ? stretch.subList(0, wish.limit()) : stretch;
      next = more ? new Place(page.getLast().serial()).cursor() : null;
      List<Found<Seen>> seen = page.isEmpty() ? List.of() : seen(page);
      Reader now = readers.reader(rule.fields(), wish.municipality());
      return new Reading<>(now.right().id().equals(right.id()), seen);
    }

    private List<Found<Seen>> seen(List<Finding> page) {
      Set<UUID> standing =
          search.still(rule, page.stream().map(Finding::found).toList()).stream()
              .map(RuleBreach::id)
              .collect(Collectors.toSet());
      Map<UUID, Homes.Home> home = homes.of(persons(page));
      List<Found<Seen>> seen = new ArrayList<>();
      for (Finding finding : page) {
        Homes.Home own = Objects.requireNonNull(home.get(finding.found().person()));
        @Nullable UUID other = finding.found().other();
        Protection ofOther =
            other == null ? Protection.NONE : Objects.requireNonNull(home.get(other)).protection();
        if (standing.contains(finding.id())
            && reader.part().holds(rule.municipality(own.municipality()))
            && reader.mayBeToldOf(rule, own.protection(), ofOther)) {
          add(seen, finding, own.protection() != Protection.NONE || ofOther != Protection.NONE);
        }
      }
      return seen;
    }

    private void add(List<Found<Seen>> seen, Finding finding, boolean isProtected) {
      seen.add(found(seen.size(), finding.found().person(), isProtected, new Seen(finding, true)));
      @Nullable UUID other = finding.found().other();
      if (other != null) {
        seen.add(found(seen.size(), other, isProtected, new Seen(finding, false)));
      }
    }

    /** Either's protection guards what a finding tells of both. */
    private Found<Seen> found(int before, UUID person, boolean isProtected, Seen seen) {
      return new Found<>(
          before + 1L,
          new PersonHead(
              new PersonId(person),
              "current",
              Protection.of(isProtected && !reader.right().seesProtected()),
              Marks.of(isProtected, 0)),
          seen);
    }

    @Override
    public Told told(PersonHead head, Seen content, AccessDecision decision) {
      return Told.of(AccessDecision.given(rule.fields(), decision.withheld(rule.fields())));
    }

    @Override
    public FindingPage answer(Answering<Seen> of) {
      return new FindingPage(
          RuleList.RuleView.of(rule),
          of.granted().stream().filter(one -> one.content().main()).map(this::view).toList(),
          next,
          freshness);
    }

    private FindingPage.FindingView view(Granted<Seen> one) {
      Finding finding = one.content().finding();
      List<FieldPath> withheld = one.decision().withheld(rule.fields());
      @Nullable UUID other = finding.found().other();
      return new FindingPage.FindingView(
          finding.id(),
          one.head().person(),
          other == null ? null : new PersonId(other),
          withheld.isEmpty() ? finding.found().facts() : List.of(),
          finding.found().score(),
          finding.state(),
          finding.foundAt(),
          one.head().marks(),
          withheld,
          finding.last());
    }
  }

  private static Set<UUID> persons(List<Finding> page) {
    return page.stream()
        .map(Finding::found)
        .flatMap(found -> Stream.of(found.person(), found.other()))
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(HashSet::new));
  }
}

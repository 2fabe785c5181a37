package dk.cpr.disclosure.quality;

import dk.cpr.disclosure.lookup.AccessDecision;
import dk.cpr.disclosure.lookup.LookupAnswer.Marks;
import dk.cpr.disclosure.lookup.Shield;
import dk.cpr.disclosure.receipt.CaseReference;
import dk.cpr.disclosure.receipt.Disclosure;
import dk.cpr.disclosure.receipt.Grounds;
import dk.cpr.disclosure.receipt.ReceiptBook;
import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.disclosure.right.Right;
import dk.cpr.kernel.person.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A stretch of what was found; what still stands of it, and whose it is now; receipts; answer. */
@ApplicationScoped
class WorkLists {
  private final FindingReader findings;
  private final RuleSearch search;
  private final Homes homes;
  private final QualityAccess access;
  private final ReceiptBook receipts;
  private final Rounds rounds;

  WorkLists(
      FindingReader findings,
      RuleSearch search,
      Homes homes,
      QualityAccess access,
      ReceiptBook receipts,
      Rounds rounds) {
    this.findings = findings;
    this.search = search;
    this.homes = homes;
    this.access = access;
    this.receipts = receipts;
    this.rounds = rounds;
  }

  /** What is asked for. */
  record Wish(@Nullable String municipality, FindingState state, Place after, int limit) {}

  /** One finding with what decides about it. */
  private record Seen(Finding finding, Shield person, Shield other) {
    private Shield either() {
      return Shield.of(person == Shield.NAME_AND_ADDRESS || other == Shield.NAME_AND_ADDRESS);
    }
  }

  /** See {@link QualityResource} for what it may be refused for. */
  FindingPage page(Rule rule, Wish wish) {
    Freshness freshness = rounds.freshness();
    Reader reader = access.reader(rule.fields(), wish.municipality());
    List<Finding> stretch =
        findings.list(
            rule,
            new FindingReader.Stretch(reader.part(), wish.state(), wish.after(), wish.limit() + 1));
    boolean more = stretch.size() > wish.limit();
    List<Finding> page = more ? stretch.subList(0, wish.limit()) : stretch;
    List<Seen> seen = seen(rule, page, reader);
    Right right = access.again(reader, rule.fields());
    receipts.commit(disclosures(rule, seen, reader, right));
    return new FindingPage(
        RuleList.RuleView.of(rule),
        seen.stream().map(one -> view(rule, one, right)).toList(),
        more ? new Place(page.getLast().serial()).cursor() : null,
        freshness);
  }

  private List<Seen> seen(Rule rule, List<Finding> page, Reader reader) {
    if (page.isEmpty()) {
      return List.of();
    }
    Set<UUID> standing =
        search.still(rule, page.stream().map(Finding::found).toList()).stream()
            .map(Found::id)
            .collect(Collectors.toSet());
    Map<UUID, Homes.Home> home = homes.of(persons(page));
    List<Seen> seen = new ArrayList<>();
    for (Finding finding : page) {
      Found found = finding.found();
      Homes.Home own = Objects.requireNonNull(home.get(found.person()));
      @Nullable UUID other = found.other();
      Shield shield =
          other == null ? Shield.NONE : Objects.requireNonNull(home.get(other)).shield();
      Seen one = new Seen(finding, own.shield(), shield);
      if (standing.contains(finding.id())
          && reader.part().holds(rule.municipality(own.municipality()))
          && reader.mayBeToldOf(rule, one.person(), one.other())) {
        seen.add(one);
      }
    }
    return seen;
  }

  private static Set<UUID> persons(List<Finding> page) {
    return page.stream()
        .map(Finding::found)
        .flatMap(found -> Stream.of(found.person(), found.other()))
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static FindingPage.FindingView view(Rule rule, Seen seen, Right right) {
    Found found = seen.finding().found();
    List<FieldPath> withheld =
        new AccessDecision(right, seen.either(), Shield.NONE).withheld(rule.fields());
    @Nullable UUID other = found.other();
    return new FindingPage.FindingView(
        seen.finding().id(),
        new PersonId(found.person()),
        other == null ? null : new PersonId(other),
        withheld.isEmpty() ? found.facts() : List.of(),
        found.score(),
        seen.finding().state(),
        seen.finding().foundAt(),
        new Marks(seen.either() == Shield.NAME_AND_ADDRESS),
        withheld,
        seen.finding().last());
  }

  /** One for each person that the page tells of. */
  private static List<Disclosure> disclosures(
      Rule rule, List<Seen> seen, Reader reader, Right right) {
    Map<UUID, Shield> told = new LinkedHashMap<>();
    for (Seen one : seen) {
      told.put(one.finding().found().person(), one.either());
      @Nullable UUID other = one.finding().found().other();
      if (other != null) {
        told.put(other, one.either());
      }
    }
    Grounds grounds =
        new Grounds(
            right.purpose(), right.legalBasis(), new CaseReference("quality " + rule.code()));
    return told.entrySet().stream()
        .map(
            entry ->
                Disclosure.of(
                    reader.asker().occasion(),
                    reader.asker().recipient(),
                    grounds,
                    new Disclosure.Content(
                        new PersonId(entry.getKey()),
                        new AccessDecision(right, entry.getValue(), Shield.NONE)
                            .given(rule.fields()))))
        .toList();
  }
}

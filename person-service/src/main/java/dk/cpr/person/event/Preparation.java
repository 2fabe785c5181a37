package dk.cpr.person.event;

import dk.cpr.kernel.code.AuthorityCode;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.Caller;
import dk.cpr.person.authority.AuthorityList;
import dk.cpr.person.named.NamedPersons;
import dk.cpr.person.named.People;
import dk.cpr.person.receipt.Reason;
import dk.cpr.person.receipt.Recipient;
import dk.cpr.person.receipt.ReportReceipts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What is decided about a report before any fact is looked at; asks other services. To a
 * municipality, a number that nobody has, one that was annulled and somebody whom it may not report
 * about are one answer with one trace.
 */
@ApplicationScoped
class Preparation {
  private final Caller caller;
  private final AuthorityList authorities;
  private final NamedPersons persons;
  private final ReporterCoverage coverage;
  private final KinshipReader kin;
  private final ReportReceipts receipts;

  Preparation(
      Caller caller,
      AuthorityList authorities,
      NamedPersons persons,
      ReporterCoverage coverage,
      KinshipReader kin,
      ReportReceipts receipts) {
    this.caller = caller;
    this.authorities = authorities;
    this.persons = persons;
    this.coverage = coverage;
    this.kin = kin;
    this.receipts = receipts;
  }

  /**
   * As what the caller reports.
   *
   * @throws ProblemException wrong-organisation
   */
  Reporter reporter(EventKind kind) {
    return Reporter.of(caller)
        .filter(kind.reporters()::contains)
        .orElseThrow(() -> new ProblemException(ProblemType.WRONG_ORGANISATION));
  }

  Prepared event(EventKind kind, Report report, Function<People, LifeEvent> made) {
    People people = people(kind, report);
    LifeEvent event = made(kind, people, made);
    return new Prepared(event, numbered(event, people));
  }

  /** What number-service says that the event needs. */
  Numbered numbered(LifeEvent event, People people) {
    List<PersonId> descendants = event.descendants();
    return new Numbered(
        people.birthDates(), descendants.isEmpty() ? Map.of() : kin.ids(descendants));
  }

  /** What is made of a report whose persons are found; that they are is told by a refusal, too. */
  <T> T made(EventKind kind, People people, Function<People, T> made) {
    try {
      return made.apply(people);
    } catch (ProblemException refusal) {
      existence(kind, people.all());
      throw refusal;
    }
  }

  /** Leaves receipts of an answer that tells that these persons are there, and nothing else. */
  void existence(EventKind kind, List<PersonId> persons) {
    Recipient caller = Recipient.of(this.caller);
    Reason why = Reason.lifeEvent(kind.wireName());
    if (persons.isEmpty()) {
      receipts.attempt(caller, why);
    } else {
      receipts.existence(caller, why, persons);
    }
  }

  /** The persons that a report names, when its basis is sound and it is the caller's to send. */
  People people(EventKind kind, Report report) {
    Reporter reporter = reporter(kind);
    requireSound(kind, report);
    requireOwnPlace(reporter, report);
    People people = persons.find(report.people());
    boolean ofNobody = report.people().isEmpty();
    if (reporter == Reporter.MUNICIPALITY && report.municipality().isEmpty() && !ofNobody) {
      requireOwn(kind, report, people);
    }
    requireFound(kind, reporter, people);
    return people;
  }

  /**
   * Requires of a report that the office decides on that one of its persons is the caller's own,
   * and that whoever is not is named by number. Whether that number is anybody's is not told.
   */
  void requireProposable(EventKind kind, Report report) {
    requireSound(kind, report);
    People people = persons.find(report.people());
    Set<String> own = own(report.principals(), people);
    if (own.isEmpty()) {
      throw unknown(kind, report.principals().getFirst());
    }
    report
        .people()
        .forEach(
            (pointer, ref) -> {
              if (ref.personId() != null && !own.contains(pointer)) {
                throw unknown(kind, pointer);
              }
            });
    receipts.attempt(Recipient.of(caller), Reason.lifeEvent(kind.wireName()));
  }

  private void requireSound(EventKind kind, Report report) {
    report.basis().requirePast(kind);
    requireAuthority(report.basis());
  }

  private void requireOwnPlace(Reporter reporter, Report report) {
    Optional<String> reported = report.municipality();
    if (reporter == Reporter.MUNICIPALITY
        && reported.isPresent()
        && !caller.municipality().equals(reported)) {
      throw new ProblemException(ProblemType.WRONG_ORGANISATION);
    }
  }

  private void requireOwn(EventKind kind, Report report, People people) {
    List<String> principals = report.principals();
    if (own(principals, people).isEmpty()) {
      throw unknown(kind, principals.getFirst());
    }
  }

  /** Asks for each of them, so that the answer to one does not show in the time of another. */
  private Set<String> own(List<String> pointers, People people) {
    Set<String> own = new HashSet<>();
    for (String pointer : pointers) {
      if (coverage.isResident(people.orNull(pointer))) {
        own.add(pointer);
      }
    }
    return own;
  }

  private void requireFound(EventKind kind, Reporter reporter, People people) {
    Optional<String> missing = people.missing().stream().findFirst();
    if (missing.isEmpty()) {
      return;
    }
    if (reporter == Reporter.OFFICE && people.isAnnulled(missing.get())) {
      throw annulled(kind, missing.get());
    }
    throw unknown(kind, missing.get());
  }

  private ProblemException annulled(EventKind kind, String pointer) {
    receipts.attempt(Recipient.of(caller), Reason.lifeEvent(kind.wireName()));
    return new ProblemException(ProblemType.NUMBER_ANNULLED)
        .at(pointer + "/number", "number-annulled", "a number that was not given in error");
  }

  /** Whether a municipality asks, of somebody who is not its own. */
  boolean isOfOthers(List<PersonId> persons) {
    return Reporter.of(caller).filter(Reporter.MUNICIPALITY::equals).isPresent()
        && persons.stream().noneMatch(coverage::isResident);
  }

  ProblemException unknown(EventKind kind, String pointer) {
    receipts.attempt(Recipient.of(caller), Reason.lifeEvent(kind.wireName()));
    return new ProblemException(ProblemType.PERSON_UNKNOWN)
        .at(pointer, "person-unknown", "a person of the register whom the caller reports about");
  }

  private void requireAuthority(Basis basis) {
    if (basis.authority() != null
        && !authorities.has(new AuthorityCode(basis.authority()), basis.effect().instant())) {
      throw new ProblemException(ProblemType.AUTHORITY_UNKNOWN)
          .at("/basis/authority", "authority-unknown", "an authority that existed then");
    }
  }
}

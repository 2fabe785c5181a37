package dk.cpr.person.event;

import dk.cpr.kernel.code.AuthorityCode;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.Caller;
import dk.cpr.person.authority.AuthorityList;
import dk.cpr.person.named.NamedPersons;
import dk.cpr.person.named.People;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;

/** What is decided about a report before any fact is looked at; asks other services. */
@ApplicationScoped
class Preparation {
  private final Caller caller;
  private final AuthorityList authorities;
  private final NamedPersons persons;
  private final OwnResidents residents;

  Preparation(
      Caller caller, AuthorityList authorities, NamedPersons persons, OwnResidents residents) {
    this.caller = caller;
    this.authorities = authorities;
    this.persons = persons;
    this.residents = residents;
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

  Prepared event(
      EventKind kind, Reporter reporter, Report report, Function<People, LifeEvent> made) {
    People people = people(kind, report);
    LifeEvent event = made.apply(people);
    requireOwn(reporter, event);
    return new Prepared(event, people.birthDates());
  }

  /** The persons that a report names, when its basis is sound. */
  People people(EventKind kind, Report report) {
    report.basis().requirePast(kind);
    requireAuthority(report.basis());
    return persons.find(report.people());
  }

  /** A municipality reports what is its own to report. */
  void requireOwn(Reporter reporter, LifeEvent event) {
    if (reporter != Reporter.MUNICIPALITY) {
      return;
    }
    Optional<String> reported = event.municipality();
    if (reported.isEmpty()) {
      residents.require(event.principals());
    } else if (!caller.municipality().equals(reported)) {
      throw new ProblemException(ProblemType.WRONG_ORGANISATION);
    }
  }

  private void requireAuthority(Basis basis) {
    if (basis.authority() != null
        && !authorities.has(new AuthorityCode(basis.authority()), basis.effect().instant())) {
      throw new ProblemException(ProblemType.AUTHORITY_UNKNOWN)
          .at("/basis/authority", "authority-unknown", "an authority that existed then");
    }
  }
}

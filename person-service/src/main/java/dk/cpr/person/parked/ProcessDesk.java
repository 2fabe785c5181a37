package dk.cpr.person.parked;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.sql.Sql;
import dk.cpr.person.saga.ParkedSaga;
import dk.cpr.person.saga.SagaCourse;
import dk.cpr.person.saga.SagaTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Processes of all kinds that wait, and table {@code process_decision}. */
@ApplicationScoped
class ProcessDesk {
  private static final Logger LOG = Logger.getLogger(ProcessDesk.class);

  private final Instance<SagaCourse<?>> courses;
  private final Sql sql;
  private final Caller caller;

  ProcessDesk(@Any Instance<SagaCourse<?>> courses, Sql sql, Caller caller) {
    this.courses = courses;
    this.sql = sql;
    this.caller = caller;
  }

  List<ParkedProcess> waiting(int limit) {
    return waitingSagas(limit)
        .sorted(Comparator.comparing(ParkedSaga::since))
        .limit(limit)
        .map(ParkedProcess::of)
        .toList();
  }

  /**
   * Does what was decided and keeps who decided it and why, in the transaction that is under way.
   *
   * @throws ProblemException not-found for what does not wait; changes-nothing for going back twice
   */
  ProcessDecision decide(UUID process, NewProcessDecision decision) {
    for (SagaCourse<?> course : courses) {
      SagaTable<?> table = course.table();
      Optional<String> step = table.decided(process, decision.act());
      if (step.isPresent()) {
        return keep(new Decided(process, table.name(), step.get()), decision);
      }
    }
    throw new ProblemException(
        waitingSagas(Integer.MAX_VALUE).anyMatch(saga -> saga.id().equals(process))
            ? ProblemType.CHANGES_NOTHING
            : ProblemType.NOT_FOUND);
  }

  private record Decided(UUID process, String kind, String step) {}

  private ProcessDecision keep(Decided decided, NewProcessDecision decision) {
    UUID id = PersonId.newId().value();
    sql.update(
        """
        insert into process_decision (id, process, kind, act, step, organisation, decided_by, reason)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        decided.process(),
        decided.kind(),
        decision.act(),
        decided.step(),
        caller.organisation(),
        caller.user(),
        decision.reason());
    LOG.infof("%s %s: an operator decided %s", decided.kind(), decided.process(), decision.act());
    return new ProcessDecision(id);
  }

  private Stream<ParkedSaga> waitingSagas(int limit) {
    return courses.stream().flatMap(course -> course.table().parked(limit).stream());
  }
}

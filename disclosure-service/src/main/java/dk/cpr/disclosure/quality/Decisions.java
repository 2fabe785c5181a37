package dk.cpr.disclosure.quality;

import dk.cpr.disclosure.access.Protection;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.idempotency.Answer;
import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes decisions down. */
@ApplicationScoped
class Decisions {
  private final Sql sql;
  private final Idempotency idempotency;
  private final FindingReader findings;
  private final Rules rules;
  private final QualityAccess access;
  private final Homes homes;

  Decisions(
      Sql sql,
      Idempotency idempotency,
      FindingReader findings,
      Rules rules,
      QualityAccess access,
      Homes homes) {
    this.sql = sql;
    this.idempotency = idempotency;
    this.findings = findings;
    this.rules = rules;
    this.access = access;
    this.homes = homes;
  }

  /** See {@link QualityResource} for what it may be refused for. */
  Answer<Decided> decide(@Nullable String key, UUID finding, NewDecision wish) {
    return idempotency.once(
        new Idempotency.Request(
            "POST /v1/quality/findings/{id}/decisions",
            Map.of("finding", finding.toString(), "act", wish.act(), "reason", wish.reason())),
        key,
        Decided.class,
        () -> Answer.of(201, decided(finding, wish)));
  }

  private Decided decided(UUID id, NewDecision wish) {
    // Whoever may decide nothing is told so before it is said whether the finding is there.
    access.reader(List.of(), null);
    Finding finding =
        findings.lock(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    Rule rule = rules.of(finding.found().rule());
    Reader reader = access.reader(rule.fields(), null);
    if (!isOf(reader, rule, finding.found())) {
      throw new ProblemException(ProblemType.NOT_FOUND);
    }
    if (finding.state() == wish.act().state()) {
      throw new ProblemException(ProblemType.CHANGES_NOTHING);
    }
    return stored(finding, wish, reader);
  }

  private boolean isOf(Reader reader, Rule rule, RuleBreach found) {
    @Nullable UUID other = found.other();
    Map<UUID, Homes.Home> home =
        homes.of(other == null ? List.of(found.person()) : List.of(found.person(), other));
    Homes.Home own = Objects.requireNonNull(home.get(found.person()));
    Protection protection =
        other == null ? Protection.NONE : Objects.requireNonNull(home.get(other)).protection();
    return reader.part().holds(rule.municipality(own.municipality()))
        && reader.mayBeToldOf(rule, own.protection(), protection);
  }

  private Decided stored(Finding finding, NewDecision wish, Reader reader) {
    UUID decision = PersonId.newId().value();
    sql.update(
        """
        insert into quality_decision
          (id, finding_id, rule, person_id, act, reason, organisation, user_id)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        decision,
        finding.id(),
        finding.found().rule(),
        finding.found().person(),
        wish.act(),
        wish.reason(),
        reader.requester().recipient().organisation(),
        reader.requester().recipient().user());
    sql.update(
        "update quality_finding set state = ? where id = ?", wish.act().state(), finding.id());
    return new Decided(decision, finding.id(), wish.act().state());
  }
}

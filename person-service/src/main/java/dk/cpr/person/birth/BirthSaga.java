package dk.cpr.person.birth;

import dk.cpr.kit.problem.RemoteProblem;
import dk.cpr.kit.sql.SqlFailure;
import dk.cpr.person.custody.CustodyRule;
import dk.cpr.person.custody.CustodyRule.Custody;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Brings a birth forward, step by step, each stored before the next begins. A step that fails is
 * tried again later by whoever takes the birth then; a step that is refused turns it round.
 */
@ApplicationScoped
class BirthSaga {
  private static final Logger LOG = Logger.getLogger(BirthSaga.class);
  private static final Set<Integer> CONSIDERED = Set.of(409, 422);
  private static final String OUR_FAULT = "idempotency-key-reused";

  private final Births births;
  private final RemoteSteps remote;
  private final Registering registering;
  private final Family family;

  BirthSaga(Births births, RemoteSteps remote, Registering registering, Family family) {
    this.births = births;
    this.remote = remote;
    this.registering = registering;
    this.family = family;
  }

  /** Goes as far as it can with a birth whose lease the caller holds, and tells how far. */
  Birth run(Birth held) {
    Birth current = held;
    while (!current.hasEnded()) {
      Optional<Birth> next = step(current);
      if (next.isEmpty()) {
        return births.find(current.id()).orElse(current);
      }
      current = next.get();
    }
    return current;
  }

  private Optional<Birth> step(Birth birth) {
    try {
      return birth.status() == Birth.Status.RUNNING ? forward(birth) : undo(birth);
    } catch (RemoteProblem e) {
      return isRefusal(e) && birth.status() == Birth.Status.RUNNING
          ? births.refuse(birth, e.slug())
          : pause(birth, e.getMessage() + " " + e.slug());
    } catch (ProcessingException | SqlFailure e) {
      return pause(birth, e.getMessage());
    }
  }

  private Optional<Birth> forward(Birth birth) {
    switch (birth.step()) {
      case NUMBER -> remote.giveNumber(birth);
      case PROTECTION -> {
        if (!remote.inheritProtection(birth)) {
          return pause(birth, "the protection is not confirmed yet");
        }
      }
      case ADDRESS -> remote.giveAddress(birth);
      case CUSTODY -> {
        return askCustody(birth);
      }
      case FACTS -> {
        return registering.register(birth);
      }
    }
    return births.goOn(birth, Birth.Step.values()[birth.step().ordinal() + 1]);
  }

  private Optional<Birth> askCustody(Birth birth) {
    boolean ask =
        CustodyRule.decide(family.custodyCase(birth, Instant.now())) == Custody.ASK_RESIDENCE;
    return ask
        ? births.answered(birth, remote.sharedResidence(birth.report()))
        : births.goOn(birth, Birth.Step.FACTS);
  }

  private Optional<Birth> undo(Birth birth) {
    if (birth.step().compareTo(Birth.Step.ADDRESS) > 0) {
      remote.withdrawAddress(birth);
    }
    if (birth.step().compareTo(Birth.Step.NUMBER) > 0) {
      remote.annulNumber(birth);
    }
    return births.undone(birth);
  }

  private Optional<Birth> pause(Birth birth, @Nullable String why) {
    LOG.warnf("birth %s waits at %s: %s", birth.id(), birth.step(), why);
    births.pause(birth);
    return Optional.empty();
  }

  /**
   * Only a considered no to this birth turns it round. A 400 or 404 means that the services do not
   * understand each other, which a newer release mends: the child's number is not to be lost on it.
   */
  private static boolean isRefusal(RemoteProblem problem) {
    return problem.isRefusal()
        && CONSIDERED.contains(problem.status())
        && !problem.slug().isEmpty()
        && !problem.slug().equals(OUR_FAULT);
  }
}

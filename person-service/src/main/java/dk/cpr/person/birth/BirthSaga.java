package dk.cpr.person.birth;

import dk.cpr.person.custody.CustodyRule;
import dk.cpr.person.custody.CustodyRule.Custody;
import dk.cpr.person.saga.SagaCourse;
import dk.cpr.person.saga.SagaTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** The steps of a birth, forward and back. */
@ApplicationScoped
class BirthSaga implements SagaCourse<Birth> {
  private static final String UNCONFIRMED = "the protection is not confirmed yet";

  private final Births births;
  private final RemoteSteps remote;
  private final InheritedProtection inheritance;
  private final Registering registering;
  private final Family family;

  BirthSaga(
      Births births,
      RemoteSteps remote,
      InheritedProtection inheritance,
      Registering registering,
      Family family) {
    this.births = births;
    this.remote = remote;
    this.inheritance = inheritance;
    this.registering = registering;
    this.family = family;
  }

  @Override
  public SagaTable<Birth> table() {
    return births.table();
  }

  @Override
  public Optional<Birth> forward(Birth birth) {
    switch (birth.step()) {
      case NUMBER -> remote.giveNumber(birth);
      case PROTECTION -> {
        if (!inheritance.before(birth)) {
          return table().pause(birth, UNCONFIRMED);
        }
      }
      case ADDRESS -> remote.giveAddress(birth);
      case PROTECTION_SINCE -> {
        if (!inheritance.after(birth)) {
          return table().pause(birth, UNCONFIRMED);
        }
      }
      case CUSTODY -> {
        return askCustody(birth);
      }
      case FACTS -> {
        return registering.register(birth);
      }
    }
    return table().goOn(birth, Birth.Step.values()[birth.step().ordinal() + 1].name());
  }

  private Optional<Birth> askCustody(Birth birth) {
    boolean ask =
        CustodyRule.decide(family.custodyCase(birth, Instant.now())) == Custody.ASK_RESIDENCE;
    return ask
        ? births.answered(birth, remote.sharedResidence(birth.report()))
        : table().goOn(birth, Birth.Step.FACTS.name());
  }

  @Override
  public Optional<Birth> back(Birth birth) {
    if (birth.step().compareTo(Birth.Step.ADDRESS) > 0) {
      remote.withdrawAddress(birth);
    }
    if (birth.step().compareTo(Birth.Step.NUMBER) > 0) {
      remote.annulNumber(birth);
    }
    return table().undone(birth);
  }
}

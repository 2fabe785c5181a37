package dk.cpr.person.birth;

import dk.cpr.person.named.ToldNumbers;
import dk.cpr.person.named.ToldNumbers.Recipient;
import dk.cpr.person.saga.Saga;
import jakarta.enterprise.context.ApplicationScoped;

/** The answer to the hospital; the child's number is in it when it is done. */
@ApplicationScoped
class BirthAnswers {
  private static final String PURPOSE = "birth-report";
  private static final String LEGAL_BASIS = "CPR-loven § 3";

  private final ToldNumbers numbers;

  BirthAnswers(ToldNumbers numbers) {
    this.numbers = numbers;
  }

  BirthView answer(Birth birth, Recipient to) {
    BirthView view = BirthView.of(birth);
    return birth.status() == Saga.Status.DONE
        ? numbers
            .tell(
                view.personId(),
                to,
                new ToldNumbers.Reason(PURPOSE, LEGAL_BASIS, view.birthId().toString()))
            .map(view::with)
            .orElse(view)
        : view;
  }
}

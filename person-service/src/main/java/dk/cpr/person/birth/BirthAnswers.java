package dk.cpr.person.birth;

import dk.cpr.person.named.ToldNumbers;
import dk.cpr.person.receipt.Reason;
import dk.cpr.person.receipt.Recipient;
import dk.cpr.person.saga.Saga;
import jakarta.enterprise.context.ApplicationScoped;

/** The answer to the hospital; the child's number is in it when it is done. */
@ApplicationScoped
class BirthAnswers {
  private final ToldNumbers numbers;

  BirthAnswers(ToldNumbers numbers) {
    this.numbers = numbers;
  }

  BirthView answer(Birth birth, Recipient to) {
    BirthView view = BirthView.of(birth);
    return birth.status() == Saga.Status.DONE
        ? numbers
            .tell(view.personId(), to, Reason.birth(view.birthId().toString()))
            .map(view::with)
            .orElse(view)
        : view;
  }
}

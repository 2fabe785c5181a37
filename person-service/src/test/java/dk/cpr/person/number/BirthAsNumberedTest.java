package dk.cpr.person.number;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.person.event.Basis;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.Judged;
import dk.cpr.person.event.KnownFacts;
import dk.cpr.person.number.NewNumberChange.Cause;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BirthAsNumberedTest {
  private final PersonId child = PersonId.newId();

  /** Forældreansvarsloven § 1: custody ends by the right date. */
  @Test
  void aBirthDateThatWasWrongMovesTheEndOfCustody() {
    KnownFacts known =
        KnownFacts.none()
            .born(child, "2015-03-03")
            .until(
                child,
                FactKind.CUSTODY,
                List.of("2015-03-03", "2033-03-03"),
                Map.of("relation", "0003"))
            .until(
                child,
                FactKind.CUSTODY,
                List.of("2015-03-03", "2020-01-01"),
                Map.of("relation", "0004"));
    Judged judged =
        Judged.of(
            new BirthAsNumbered(EventKind.NUMBER_CHANGE, change(LocalDate.of(2014, 4, 4))),
            known.scene());
    assertThat(judged.opened(child))
        .containsExactlyInAnyOrder(
            "birth {date=2014-04-04, sex=K}", "custody {relation=0003} -2032-04-04");
  }

  private Changing change(LocalDate born) {
    Basis basis = new Basis("2024-01-01", null, null, null);
    return new Changing(
        basis,
        "0001",
        child,
        Personnummer.of("0303154284"),
        born,
        Sex.K,
        Cause.WRONG_BIRTH_DATE,
        null);
  }
}

package dk.cpr.person.birth;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.code.ParentRole;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.person.birth.BirthReport.Parent;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BirthReportTest {
  private static final LocalDate BORN = LocalDate.of(1990, 2, 3);

  @ParameterizedTest
  @ValueSource(
      strings = {"Ana María Olsen-Berg", "ANA MARÍA  OLSEN BERG", " ana mari\u0301a olsen‐berg "})
  void aMotherWithoutNumberIsTheSameHoweverHerNameIsWritten(String name) {
    assertThat(named(name).key()).isEqualTo("name:ana maría olsen berg|1990-02-03");
  }

  @Test
  void aPersonOfTheRegisterIsKnownByTheId() {
    PersonId person = PersonId.newId();
    assertThat(new Parent(person, null, null, ParentRole.MOTHER).key())
        .isEqualTo("person:" + person);
  }

  @Test
  void onlySomeoneWithoutNumberIsRecognisedByName() {
    assertThat(named("Ana Olsen").isCalled("ANA OLSEN", "1990-02-03")).isTrue();
    assertThat(named("Ana Olsen").isCalled("Ana Olsen", "1990-02-04")).isFalse();
    assertThat(named("Ana Olsen").isCalled(null, "1990-02-03")).isFalse();
    assertThat(
            new Parent(PersonId.newId(), null, null, ParentRole.FATHER)
                .isCalled("Ana Olsen", "1990-02-03"))
        .isFalse();
  }

  private static Parent named(String name) {
    return new Parent(null, name, BORN, ParentRole.MOTHER);
  }
}

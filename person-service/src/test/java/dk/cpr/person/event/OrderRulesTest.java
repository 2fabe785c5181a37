package dk.cpr.person.event;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderRulesTest {
  private final PersonId person = PersonId.newId();

  private record Renaming(SourceTime effect, PersonId person, String text) implements LifeEvent {
    @Override
    public EventKind kind() {
      return EventKind.OCCUPATION;
    }

    @Override
    public List<PersonId> named() {
      return List.of(person);
    }

    @Override
    public void happen(Scene scene, Drafts drafts) {
      if (!text.isEmpty()) {
        drafts.succeed(
            person,
            FactContent.valid(
                FactKind.OCCUPATION, Map.of("text", text), EffectPeriod.since(effect)));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2019-12-31, ''",
    "2020-01-01, dead personStatus",
    "2020-01-02, dead personStatus",
    "1969-12-31, before-birth birth"
  })
  void nothingHappensBeforeBirthOrSinceDeath(String when, String refused) {
    KnownFacts known =
        KnownFacts.none()
            .born(person, "1970-01-01")
            .with(person, FactKind.PERSON_STATUS, "2020-01-01", Map.of("code", "90"));
    assertThat(judged(when, "Smed", known).refusedFor()).isEqualTo(refused);
  }

  @Test
  void anEventThatChangesNothingIsRefused() {
    assertThat(judged("2020-01-01", "", KnownFacts.none()).refusedFor()).isEqualTo("known-already");
  }

  @Test
  void aFactTakesOverFromTheOneBeforeAndNotFromOneThatStartsWithItOrLater() {
    KnownFacts known =
        KnownFacts.none().with(person, FactKind.OCCUPATION, "2010-01-01", Map.of("text", "Bager"));
    assertThat(judged("2020-01-01", "Smed", known).kept(person))
        .containsExactly("occupation {text=Bager} -2020-01-01");
    assertThat(judged("2010-01-01", "Smed", known).refusedFor())
        .isEqualTo("overlaps-known-fact occupation");
    assertThat(judged("2009-01-01", "Smed", known).refusedFor())
        .isEqualTo("overlaps-known-fact occupation");
  }

  private Judged judged(String when, String text, KnownFacts known) {
    return Judged.of(new Renaming(SourceTime.of(when), person, text), known.scene());
  }
}

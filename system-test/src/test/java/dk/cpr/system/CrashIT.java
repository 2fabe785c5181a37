package dk.cpr.system;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.number.NumberSeries;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.local.register.LocalRegister;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A stream of births while each part of the register is killed in turn. Afterwards every accepted
 * birth is there once, and the change logs, the read model and the numbers agree.
 */
class CrashIT {
  private static final List<String> VICTIMS =
      List.of(
          "number-service",
          "address-service",
          "protection-service",
          "person-service",
          "disclosure-service",
          "postgres");
  private static final int BIRTHS = 240;

  @Test
  void everyAcceptedBirthIsThereOnceWhateverIsKilledInTheMiddle() throws Exception {
    LocalRegister register = TestRegister.get();
    LocalDate date = LocalDate.of(2026, 2, 11);
    BirthStream stream = new BirthStream(date);
    CompletableFuture<Map<String, Personnummer>> births =
        CompletableFuture.supplyAsync(() -> stream.report(BIRTHS, 6));
    for (int i = 0; i < VICTIMS.size(); i++) {
      awaitAnswered(stream, (i + 1) * BIRTHS / (VICTIMS.size() + 2), births);
      register.kill(VICTIMS.get(i));
      register.start(VICTIMS.get(i));
    }
    Map<String, Personnummer> born = births.join();

    assertThat(born).hasSize(BIRTHS);
    assertThat(born.values()).doesNotHaveDuplicates();
    theNumbersAreTheFirstOfTheirSeries(born, date);
    eachChildIsRegisteredOnce(born, date);
    Agreement.awaitReadModel();
    eachChildCanBeLookedUpOnce(born);
  }

  private static void theNumbersAreTheFirstOfTheirSeries(
      Map<String, Personnummer> born, LocalDate date) {
    for (Sex sex : Sex.values()) {
      NumberSeries series = NumberSeries.of(date, sex);
      List<Personnummer> given =
          born.values().stream().filter(n -> n.sex() == sex).sorted().toList();
      List<Personnummer> first =
          IntStream.range(0, given.size()).mapToObj(series::at).sorted().toList();
      assertThat(given.equals(first)).as("numbers given for %s are the first", sex).isTrue();
    }
  }

  private static void eachChildIsRegisteredOnce(Map<String, Personnummer> born, LocalDate date)
      throws SQLException {
    String children =
        """
        select person_id::text from fact where kind = ? and upper_inf(known) and standing = 'VALID'
        and person_id = any(?::uuid[]) order by 1
        """;
    String[] ids = born.keySet().stream().sorted().toArray(String[]::new);
    assertThat(Database.of("person-service").strings(children, "birth", ids)).containsExactly(ids);
    assertThat(Database.of("address-service").strings(children, "residence", ids))
        .containsExactly(ids);
    assertThat(
            Database.of("person-service")
                .strings(
                    """
                    select person_id::text from fact where kind = 'birth' and upper_inf(known)
                    and effect_from like ? order by 1
                    """,
                    date + "%"))
        .as("no child but those that were answered")
        .containsExactly(ids);
    assertThat(
            Database.of("number-service")
                .strings(
                    "select person_id::text from number where birth_date = ?::date order by 1",
                    date.toString()))
        .containsExactly(ids);
  }

  private static void eachChildCanBeLookedUpOnce(Map<String, Personnummer> born) throws Exception {
    for (Map.Entry<String, Personnummer> child : born.entrySet()) {
      Reply reply =
          Call.to("disclosure-service", "tax")
              .post(
                  "/v1/lookups",
                  Map.of(
                      "number",
                      child.getValue().digits(),
                      "fields",
                      List.of("birth.date", "residence.municipality"),
                      "purpose",
                      "tax-assessment",
                      "case",
                      "crash-test"));
      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.text("/personId")).isEqualTo(child.getKey());
    }
  }

  private static void awaitAnswered(BirthStream stream, int wanted, CompletableFuture<?> births) {
    Instant end = Instant.now().plusSeconds(90);
    while (stream.answered() < wanted && !births.isDone() && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }
}

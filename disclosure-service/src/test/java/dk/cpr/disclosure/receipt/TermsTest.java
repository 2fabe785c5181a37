package dk.cpr.disclosure.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TermsTest {
  private static final Terms SOME =
      new Terms("10000004", "tax", "audit", "§ 32", "disclosure-service", List.of("a.b", "c.d"));

  @Test
  void theSameTermsHaveTheSameIdInEveryProcess() {
    assertThat(SOME.id()).isEqualTo(UUID.fromString("e3a32fdd-5d39-8164-bece-1b6960565016"));
  }

  @Test
  void termsThatDifferInAnythingHaveIdsOfTheirOwn() {
    Set<UUID> ids = new HashSet<>();
    Stream.of(
            SOME,
            new Terms("1000000", "4tax", "audit", "§ 32", "disclosure-service", SOME.fields()),
            new Terms("10000004", "tax", "", "audit§ 32", "disclosure-service", SOME.fields()),
            new Terms("10000004", "tax", "audit", "§ 32", "disclosure-servicea.b", List.of("c.d")),
            new Terms("10000004", "tax", "audit", "§ 32", "disclosure-service", List.of("a.bc.d")),
            new Terms(
                "10000004", "tax", "audit", "§ 32", "disclosure-service", List.of("c.d", "a.b")),
            new Terms("10000004", "tax", "audit", "§ 32", "disclosure-service", List.of("a.b")))
        .map(Terms::id)
        .forEach(ids::add);

    assertThat(ids).hasSize(7).allMatch(id -> id.version() == 8 && id.variant() == 2);
  }
}

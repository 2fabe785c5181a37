package dk.cpr.address.dar;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.address.Dar;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RowReaderTest {

  @ParameterizedTest
  @MethodSource("faults")
  void aBrokenRowIsNamedByItsField(String field, @Nullable Object value, String reason) {
    assertThat(read(DarEntity.ADRESSE, Dar.row(field, value)))
        .isEqualTo(new Reading.Broken(reason));
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("rowkey", null, "missing-field:rowkey"),
        Arguments.of("rowkey", "1", "wrong-type:rowkey"),
        Arguments.of("rowkey", 1.5, "malformed:rowkey"),
        Arguments.of("id", null, "missing-field:id"),
        Arguments.of("id", "no uuid", "malformed:id"),
        Arguments.of("id", 7, "wrong-type:id"),
        Arguments.of("eventopret", "x", "wrong-type:eventopret"),
        Arguments.of("registreringfra", null, "missing-field:registreringfra"),
        Arguments.of("registreringfra", "2018-02-30T00:00:00Z", "malformed:registreringfra"),
        Arguments.of("virkningtil", "1999-01-01T00:00:00Z", "impossible-period:virkning"),
        Arguments.of("registreringtil", "1999-01-01T00:00:00Z", "impossible-period:registrering"),
        Arguments.of("status", "17", "unknown-code:status"),
        Arguments.of("status", null, "missing-field:status"),
        Arguments.of("husnummer_id", "1", "malformed:husnummer_id"),
        Arguments.of("adressebetegnelse", "a\u0000b", "malformed:adressebetegnelse"),
        Arguments.of("dørbetegnelse", Map.of(), "wrong-type:dørbetegnelse"));
  }

  @Test
  void codesOfDivisionsHaveFourDigits() {
    assertThat(read(DarEntity.NAVNGIVEN_VEJ_KOMMUNEDEL, Dar.row("kommune", "46")))
        .isEqualTo(new Reading.Broken("malformed:kommune"));
  }

  @Test
  void fieldsThatAreNotKnownAreKept() {
    Reading reading =
        read(DarEntity.ADRESSE, Dar.row("nytfelt", 3, "andet", null, "etagebetegnelse", ""));
    assertThat(reading)
        .isInstanceOfSatisfying(
            Reading.Sound.class,
            sound -> {
              assertThat(sound.row().other()).containsExactly(Map.entry("nytfelt", 3));
              assertThat(sound.row().own()).containsExactly(Map.entry("etagebetegnelse", ""));
            });
  }

  private static Reading read(DarEntity entity, Map<String, @Nullable Object> row) {
    return RowReader.read(entity, row);
  }
}

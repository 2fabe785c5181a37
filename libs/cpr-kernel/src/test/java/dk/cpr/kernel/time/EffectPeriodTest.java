package dk.cpr.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class EffectPeriodTest {
  private static final EffectPeriod MARCH = period("2001-03-01", "2001-04-01");
  private static final EffectPeriod APRIL = period("2001-04-01", "2001-05-01");

  @Test
  void theStartIsInAndTheEndIsOut() {
    assertThat(MARCH.contains(Instant.parse("2001-02-28T23:00:00Z"))).isTrue();
    assertThat(MARCH.contains(Instant.parse("2001-03-31T22:00:00Z"))).isFalse();
    assertThat(EffectPeriod.ALWAYS.contains(Instant.EPOCH)).isTrue();
  }

  @Test
  void neighboursDoNotOverlap() {
    assertThat(MARCH.overlaps(APRIL)).isFalse();
    assertThat(APRIL.overlaps(MARCH)).isFalse();
    assertThat(MARCH.overlaps(period("2001-03-31", "2001-04-02"))).isTrue();
    assertThat(MARCH.overlaps(EffectPeriod.since(SourceTime.of("200104010000")))).isFalse();
    assertThat(MARCH.overlaps(EffectPeriod.ALWAYS)).isTrue();
  }

  @Test
  void emptyAndReversedPeriodsOverlapNothing() {
    EffectPeriod moment = period("200103151200", "200103151200");
    EffectPeriod reversed = period("2001-03-20", "2001-03-10");
    assertThat(moment.isEmpty()).isTrue();
    assertThat(reversed.isEmpty()).isTrue();
    assertThat(moment.overlaps(MARCH)).isFalse();
    assertThat(MARCH.overlaps(reversed)).isFalse();
    assertThat(reversed.overlaps(EffectPeriod.ALWAYS)).isFalse();
  }

  private static EffectPeriod period(String from, String to) {
    return new EffectPeriod(SourceTime.of(from), SourceTime.of(to));
  }
}

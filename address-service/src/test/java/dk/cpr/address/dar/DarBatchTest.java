package dk.cpr.address.dar;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.address.Dar;
import dk.cpr.address.batch.BatchAnswer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DarBatchTest {
  private final Map<String, @Nullable Object> open = Dar.row("navn", "Aby", "postnr", "1000");
  private final Map<String, @Nullable Object> closed =
      Dar.with(open, "registreringtil", "2019-01-01T00:00:00Z", "eventopdater", 12);

  @Test
  void aRowIsNewThenKnownThenClosed() {
    DarBatch batch = sorted(List.of(), open, open, closed, closed);
    assertThat(batch.answer()).isEqualTo(new BatchAnswer(2, 2, List.of()));
    assertThat(batch.fresh()).containsExactly(row(closed));
    assertThat(batch.closing()).isEmpty();
  }

  @Test
  void aKnownRowIsClosedNotReplaced() {
    DarBatch batch = sorted(List.of(row(open)), closed);
    assertThat(batch.answer().accepted()).isEqualTo(1);
    assertThat(batch.fresh()).isEmpty();
    assertThat(batch.closing()).containsExactly(row(closed));
  }

  @Test
  void anEarlierStateOfAClosedRowIsSetAside() {
    assertThat(sorted(List.of(row(closed)), open).answer().setAside())
        .containsExactly(new BatchAnswer.SetAside(0, "older-than-known"));
  }

  @Test
  void anotherContentUnderTheSameKeyIsSetAside() {
    assertThat(
            sorted(
                    List.of(row(open)),
                    Dar.with(open, "navn", "Bby"),
                    Dar.with(closed, "status", "4"))
                .answer()
                .setAside())
        .extracting(BatchAnswer.SetAside::reason)
        .containsOnly("met-twice-with-different-content");
  }

  @SafeVarargs
  private static DarBatch sorted(List<DarRow> known, Map<String, @Nullable Object>... rows) {
    DarBatch batch = new DarBatch(RowReader.readAll(DarEntity.POSTNUMMER, List.of(rows)));
    batch.sort(known);
    return batch;
  }

  private static DarRow row(Map<String, @Nullable Object> published) {
    return ((Reading.Sound) RowReader.read(DarEntity.POSTNUMMER, published)).row();
  }
}

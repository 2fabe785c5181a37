package dk.cpr.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.change.ChangeLog;
import dk.cpr.kit.change.ChangePage;
import dk.cpr.kit.change.Cursor;
import dk.cpr.kit.sql.Sql;
import dk.cpr.test.environment.ServiceEnvironment;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceEnvironment.class)
class LongLogTest {
  private static final int TRANSACTIONS = 40;
  private static final int CHANGES = 200;

  @Inject ChangeLog changes;
  @Inject Sql sql;

  /** A reader that is far behind would otherwise never catch up with a log of millions. */
  @Test
  void aPageCostsTheSameHoweverMuchLiesBeyondIt() {
    Cursor start = changes.ceiling();
    for (int i = 0; i < TRANSACTIONS; i++) {
      QuarkusTransaction.requiringNew().run(this::write);
    }
    int looked =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  ChangePage page = changes.read(start, 50);
                  assertThat(page.changes()).hasSize(CHANGES);
                  assertThat(page.drained()).isFalse();
                  return looked();
                });
    assertThat(looked).as("rows looked at").isLessThan(TRANSACTIONS * CHANGES / 8);
  }

  private void write() {
    PersonId subject = PersonId.newId();
    changes.append(
        Collections.nCopies(CHANGES, new ChangeLog.Entry(subject, "long-log", Map.of())));
  }

  private int looked() {
    return sql.one(
            """
            select seq_tup_read + idx_tup_fetch as looked from pg_stat_xact_user_tables
            where relname = 'change_log'
            """,
            row -> row.getInt(1))
        .orElseThrow();
  }
}

package dk.cpr.disclosure.copies;

import dk.cpr.fact.correction.Corrected;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Table {@code known_correction}. Taking the same change twice changes nothing. */
@ApplicationScoped
class CorrectionCopies {
  private final Sql sql;

  CorrectionCopies(Sql sql) {
    this.sql = sql;
  }

  void take(List<Corrected> corrected) {
    if (corrected.isEmpty()) {
      return;
    }
    sql.batch(
        """
        insert into known_correction
          (fact_id, correction_id, person_id, act, kept_id, now_id, reason, at)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict on constraint known_correction_pk do nothing
        """,
        corrected.stream().map(CorrectionCopies::row).toList());
  }

  private static @Nullable Object[] row(Corrected fact) {
    return new @Nullable Object[] {
      fact.fact(),
      fact.correction(),
      fact.personId().value(),
      fact.act(),
      fact.kept(),
      fact.now(),
      fact.reason(),
      fact.at()
    };
  }
}

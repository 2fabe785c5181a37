package dk.cpr.fact.importing;

import dk.cpr.fact.store.ImportSource;
import dk.cpr.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;

/** Which deliveries of each source came. */
@ApplicationScoped
class Deliveries {
  private final Sql sql;

  Deliveries(Sql sql) {
    this.sql = sql;
  }

  /** Notes that this one came; in the transaction of its facts. */
  void came(ImportSource source) {
    sql.update(
        """
        insert into fact_delivery (source, production_date) values (?, ?)
        on conflict on constraint fact_delivery_pk do nothing
        """,
        source.key(),
        source.productionDate());
  }

  /** Whether earlier ones are known, and not the one that this one says came before it. */
  boolean isOneMissingBefore(ImportBatch batch) {
    return batch.previousProductionDate() != null
        && sql.one(
                """
                select coalesce(not bool_or(production_date = ?), false) from fact_delivery
                where source = ? and production_date < ?
                """,
                row -> row.getBoolean(1),
                batch.previousProductionDate(),
                batch.source().key(),
                batch.source().productionDate())
            .orElse(false);
  }
}

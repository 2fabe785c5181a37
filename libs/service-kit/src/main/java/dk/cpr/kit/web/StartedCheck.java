package dk.cpr.kit.web;

import dk.cpr.kit.sql.Sql;
import dk.cpr.kit.sql.SqlFailure;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the change log can be read; says that the database is missing when it cannot. */
@Readiness
final class StartedCheck implements HealthCheck {
  private final Sql sql;

  StartedCheck(Sql sql) {
    this.sql = sql;
  }

  @Override
  public HealthCheckResponse call() {
    try {
      boolean begun =
          sql.one("select max(epoch) > 0 from log_epoch", row -> row.getBoolean(1)).orElse(false);
      return HealthCheckResponse.named("change-log")
          .status(begun)
          .withData("missing", begun ? "nothing" : "epoch")
          .build();
    } catch (SqlFailure e) {
      return HealthCheckResponse.named("change-log").down().withData("missing", "database").build();
    }
  }
}

package dk.cpr.kit.sql;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A statement that failed. Carries the SQLSTATE and the constraint's name, never the database's own
 * text, which may quote values.
 */
public final class SqlFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String state;
  private final @Nullable String constraint;

  SqlFailure(SQLException cause, @Nullable String constraint) {
    super("SQLSTATE " + cause.getSQLState());
    this.state = cause.getSQLState() == null ? "08000" : cause.getSQLState();
    this.constraint = constraint;
  }

  /** Five characters; 08000 (no connection) where the driver gave none. */
  public String state() {
    return state;
  }

  /** Name of the violated constraint, where the server told one. */
  public @Nullable String constraint() {
    return constraint;
  }
}

package dk.cpr.kit.sql;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement that failed. Carries the SQLSTATE and the constraint's name, never the database's own
 * text, which may quote values.
 */
public final class SqlFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final Set<String> PASSING =
      Set.of("23P01", "23505", "40001", "40P01", "55P03", "57014", "25P04");
  private final String state;
  private final @Nullable String constraint;

  /** A failure that names no constraint. */
  public SqlFailure(SQLException cause) {
    this(cause, null);
  }

  SqlFailure(SQLException cause, @Nullable String constraint) {
    super("SQLSTATE " + cause.getSQLState());
    this.state = cause.getSQLState() == null ? "08000" : cause.getSQLState();
    this.constraint = constraint;
  }

  /** Five characters; 08000 (no connection) where the driver gave none. */
  public String state() {
    return state;
  }

  /**
   * Whether the same statement may succeed when it is asked for again: the database was away or
   * busy, a transaction was ended, or somebody else was faster (23505, 23P01).
   */
  public boolean isPassing() {
    return PASSING.contains(state)
        || state.startsWith("08")
        || state.startsWith("57P")
        || state.startsWith("53");
  }

  /** Whether the database cannot hold a value that it was given: class 22, a data exception. */
  public boolean isOfValue() {
    return state.startsWith("22");
  }

  /** Name of the violated constraint, where the server told one. */
  public @Nullable String constraint() {
    return constraint;
  }
}

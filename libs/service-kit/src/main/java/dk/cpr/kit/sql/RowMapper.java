package dk.cpr.kit.sql;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Makes a value of one row. */
@FunctionalInterface
public interface RowMapper<T> {
  /** Reads the columns of the current row; must not move the cursor. */
  T map(ResultSet row) throws SQLException;
}

package dk.cpr.demo.copy;

import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows of one table in the text form of COPY. */
final class CopyRows {
  private final String table;
  private final String columns;
  private final StringBuilder rows = new StringBuilder();

  CopyRows(String table, String columns) {
    this.table = table;
    this.columns = columns;
  }

  void add(@Nullable Object... values) {
    for (int i = 0; i < values.length; i++) {
      rows.append(i == 0 ? "" : "\t");
      Object value = values[i];
      rows.append(value == null ? "\\N" : escaped(value.toString()));
    }
    rows.append('\n');
  }

  /** Sends what was added, and is empty again. */
  void send(Connection connection) throws SQLException {
    if (!rows.isEmpty()) {
      try {
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(
                "copy " + table + " (" + columns + ") from stdin",
                new StringReader(rows.toString()));
      } catch (IOException e) {
        throw new SQLException("COPY was broken off", e);
      }
      rows.setLength(0);
    }
  }

  /** A period as {@code tstzrange}. */
  static String range(EffectPeriod period) {
    return period.isEmpty()
        ? "empty"
        : "[" + instant(period.from()) + "," + instant(period.to()) + ")";
  }

  static @Nullable String text(@Nullable SourceTime time) {
    return time == null ? null : time.text();
  }

  private static Object instant(@Nullable SourceTime time) {
    Instant at = time == null ? null : time.instant();
    return at == null ? "" : at;
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
  }
}

package dk.cpr.number.ledger;

import dk.cpr.kit.fact.ImportSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who registers, and from what.
 *
 * @param by the calling service
 * @param source the extract, null for what happens here
 */
public record Author(String by, @Nullable ImportSource source) {
  /** A service that reports. */
  public static Author reporting(String by) {
    return new Author(by, null);
  }

  @Nullable String sourceKey() {
    return source == null ? null : source.key();
  }

  @Nullable LocalDate sourceDate() {
    return source == null ? null : source.productionDate();
  }
}

package dk.cpr.number.ledger;

import dk.cpr.fact.store.ImportSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who registers, and from what.
 *
 * @param by the calling service
 * @param source the extract, null for what happens here
 * @param warrant null where no authority asked for it
 */
public record Author(String by, @Nullable ImportSource source, @Nullable Warrant warrant) {
  /** An import. */
  public Author(String by, ImportSource source) {
    this(by, source, null);
  }

  /** A service that reports. */
  public static Author reporting(String by) {
    return new Author(by, null, null);
  }

  /** The same on behalf of an authority. */
  public Author on(Warrant warrant) {
    return new Author(by, source, warrant);
  }

  @Nullable String sourceKey() {
    return source == null ? null : source.key();
  }

  @Nullable LocalDate sourceDate() {
    return source == null ? null : source.productionDate();
  }

  @Nullable String authority() {
    return warrant == null ? null : warrant.authority().code();
  }

  @Nullable String document() {
    return warrant == null ? null : warrant.document();
  }

  @Nullable Cause cause() {
    return warrant == null ? null : warrant.cause();
  }
}

package dk.cpr.disclosure.quality;

import org.jspecify.annotations.Nullable;

/** Which part of a list is read. */
sealed interface Part {
  /** The text by which the office asks for those without municipality. */
  String NONE = "none";

  /** Everyone. */
  record Everyone() implements Part {}

  /** Those who live in a municipality. */
  record Residents(String home) implements Part {}

  /** Those whom no municipality works off. */
  record Others() implements Part {}

  /** The part that the office names. */
  static Part named(@Nullable String municipality) {
    if (municipality == null) {
      return new Everyone();
    }
    return municipality.equals(NONE) ? new Others() : new Residents(municipality);
  }

  /** Whether a finding that this municipality, or none, works off is in it. */
  default boolean holds(@Nullable String municipality) {
    return switch (this) {
      case Everyone() -> true;
      case Others() -> municipality == null;
      case Residents(var own) -> own.equals(municipality);
    };
  }

  /** The municipality to compare with; null where none is compared. */
  default @Nullable String municipality() {
    return this instanceof Residents(var own) ? own : null;
  }

  /** The condition over {@code quality_finding f}; binds {@link #municipality} once. */
  default String condition() {
    return switch (this) {
      case Everyone() -> "?::text is null";
      case Others() -> "?::text is null and f.municipality is null";
      case Residents(var ignored) -> "f.municipality = ?";
    };
  }
}

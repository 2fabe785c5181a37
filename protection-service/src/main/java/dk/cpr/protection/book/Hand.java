package dk.cpr.protection.book;

import dk.cpr.fact.store.Registration;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.protection.confirmation.Act;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whose hand writes: registration, the one who acts, and what the act is.
 *
 * @param reason special circumstances, for a protection of more than a year
 */
public record Hand(Registration registration, String user, Act.Kind kind, @Nullable String reason) {

  /** The registration time. */
  public Instant at() {
    return registration.at();
  }

  /** The day of the registration in Denmark. */
  public LocalDate today() {
    return at().atZone(SourceTime.ZONE).toLocalDate();
  }

  /** The current minute, as effect times are written. */
  public SourceTime now() {
    return SourceTime.at(at());
  }

  /** The same hand writing what follows from what it wrote. */
  public Hand derived() {
    return new Hand(Registration.derived(at(), registration.by()), user, kind, null);
  }

  /** The same hand doing another act that follows from what it did. */
  public Hand derived(Act.Kind other) {
    return new Hand(Registration.derived(at(), registration.by()), user, other, null);
  }
}

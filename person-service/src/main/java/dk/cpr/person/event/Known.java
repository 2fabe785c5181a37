package dk.cpr.person.event;

import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.time.SourceTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A valid fact that is known now, with its content as read. */
public record Known(StoredFact fact, FactContent content) {
  static Known of(StoredFact fact) {
    return new Known(fact, fact.content());
  }

  /** A field of its value, "" where it is absent. */
  public String value(String field) {
    return fact.value().getOrDefault(field, "");
  }

  /** The instant of its start, the earliest there is when nothing is known of that. */
  public Instant start() {
    @Nullable SourceTime from = since();
    return from == null ? Instant.MIN : from.instant();
  }

  /** Whether it holds at an instant. */
  public boolean holdsAt(Instant instant) {
    return content.effect().contains(instant);
  }

  /** Whether it holds at an instant or later. */
  public boolean holdsSince(Instant instant) {
    @Nullable SourceTime to = content.effect().to();
    return !content.effect().isEmpty() && (to == null || to.instant().isAfter(instant));
  }

  /** Whether it starts at an instant or later. */
  public boolean startsSince(Instant instant) {
    return !content.effect().isEmpty() && !beganBefore(instant);
  }

  /** Since when it holds, null when nothing is known of that. */
  public @Nullable SourceTime since() {
    return content.effect().from();
  }

  /** Whether it began before an instant. */
  public boolean beganBefore(Instant instant) {
    return start().isBefore(instant);
  }
}

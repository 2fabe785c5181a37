package dk.cpr.protection.expiry;

import dk.cpr.protection.book.Notices;
import dk.cpr.protection.expiry.Reminders.Span;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks for endings again and again, in small transactions. */
@ApplicationScoped
class ReminderWorker {
  /** So far back, longer than this service is ever away. */
  private static final Duration BACK = Duration.ofDays(90);

  private final Reminders reminders;
  private final Duration before;

  ReminderWorker(
      Reminders reminders, @ConfigProperty(name = "cpr.protection.remind-before") Duration before) {
    this.reminders = reminders;
    this.before = before;
  }

  @Scheduled(
      every = "${cpr.protection.remind-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void tell() {
    Instant now = Instant.now();
    tellAll(Notices.Kind.EXPIRING, new Span(now, now.plus(before)));
    tellAll(Notices.Kind.EXPIRED, new Span(now.minus(BACK), now));
  }

  private void tellAll(Notices.Kind kind, Span span) {
    int found;
    do {
      found = reminders.tell(kind, span);
    } while (found > 0);
  }
}

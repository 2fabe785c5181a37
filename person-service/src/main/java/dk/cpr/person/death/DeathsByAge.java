package dk.cpr.person.death;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.event.EventKind;
import dk.cpr.person.event.SuiteEvents;
import dk.cpr.person.event.SuiteEvents.Outcome;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The register assumes that people of a great age whom it hears nothing of, being abroad or only
 * administratively known, are dead. No source tells the age (docs/adr/0012); when somebody died is
 * not known either, so the effect is the day of registration, marked uncertain.
 */
@ApplicationScoped
class DeathsByAge {
  private static final Logger LOG = Logger.getLogger(DeathsByAge.class);

  private final VeryOld veryOld;
  private final SuiteEvents events;
  private final int age;
  private final int atMost;

  DeathsByAge(
      VeryOld veryOld,
      SuiteEvents events,
      @ConfigProperty(name = "cpr.death-by-age.age") int age,
      @ConfigProperty(name = "cpr.death-by-age.at-most") int atMost) {
    this.veryOld = veryOld;
    this.events = events;
    this.age = age;
    this.atMost = atMost;
  }

  /** How many there are now; nothing is written. */
  DeathsByAgeView count() {
    LocalDate day = bornUntil();
    return new DeathsByAgeView(age, day, veryOld.bornUntil(day, Integer.MAX_VALUE).size(), 0);
  }

  @Scheduled(
      cron = "${cpr.death-by-age.cron}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void everyNight() {
    register();
  }

  DeathsByAgeView register() {
    LocalDate day = bornUntil();
    List<PersonId> found = veryOld.bornUntil(day, atMost);
    long registered = found.stream().filter(this::die).count();
    LOG.infof("deaths by age: %d found, %d registered", found.size(), registered);
    return new DeathsByAgeView(age, day, found.size(), Math.toIntExact(registered));
  }

  private boolean die(PersonId person) {
    SourceTime today = new SourceTime(LocalDate.now(SourceTime.ZONE).toString(), true);
    return events.happen(new Death(EventKind.DEATH_BY_AGE, today, person)) == Outcome.REGISTERED;
  }

  private LocalDate bornUntil() {
    return LocalDate.now(SourceTime.ZONE).minusYears(age);
  }
}

package dk.cpr.person.event;

import jakarta.enterprise.context.ApplicationScoped;

/** Events that the register lets happen by its own rules, as authority 0099. */
@ApplicationScoped
public class SuiteEvents {
  private static final String ITSELF = "person-service";

  /** The register itself, by machine (maskinelt regelsæt). */
  private static final String AUTHORITY = "0099";

  private final EventRegister register;

  SuiteEvents(EventRegister register) {
    this.register = register;
  }

  /** What became of one. */
  public enum Outcome {
    REGISTERED,
    /** It contradicts what is known. */
    REFUSED
  }

  /** Lets an event happen, in a transaction of its own. */
  public Outcome happen(LifeEvent event) {
    Sender itself = new Sender(ITSELF, ITSELF, ITSELF, AUTHORITY, null);
    try {
      register.register(event, Numbered.NOTHING, itself);
      return Outcome.REGISTERED;
    } catch (RefusedEvent refused) {
      return Outcome.REFUSED;
    }
  }
}

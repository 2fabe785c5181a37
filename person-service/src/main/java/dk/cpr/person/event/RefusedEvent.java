package dk.cpr.person.event;

/** Rolls back a transaction in which an event was found to contradict what is known. */
public final class RefusedEvent extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Objection objection;

  RefusedEvent(Objection objection) {
    super(objection.code());
    this.objection = objection;
  }

  public Objection objection() {
    return objection;
  }
}

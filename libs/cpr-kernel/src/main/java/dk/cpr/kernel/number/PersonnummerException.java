package dk.cpr.kernel.number;

/** A text was not a personnummer. The message holds the reason only, never the text. */
public final class PersonnummerException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final NumberFault fault;

  PersonnummerException(NumberFault fault) {
    super("not a personnummer: " + fault.slug());
    this.fault = fault;
  }

  /** What is wrong. */
  public NumberFault fault() {
    return fault;
  }
}

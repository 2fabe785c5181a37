package dk.cpr.kernel.fact;

/** The service that owns a kind of fact. */
public enum Owner {
  PERSON,
  ADDRESS,
  PROTECTION
}

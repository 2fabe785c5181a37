package dk.cpr.disclosure.access;

/** Decisions for tests of other rooms, which cannot make any. */
public final class Decisions {
  private Decisions() {}

  public static AccessDecision of(Protection protection) {
    return new AccessDecision(protection);
  }
}

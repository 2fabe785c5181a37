package dk.cpr.kit.security;

import java.util.Set;

/** The realm's roles, as they stand in the token's {@code groups}. */
public final class Roles {
  /** A person asking about themselves. */
  public static final String CITIZEN = "citizen";

  /** A municipality's employee who registers. */
  public static final String CASEWORKER = "caseworker";

  /** An employee of the CPR office. */
  public static final String OFFICE = "office";

  /** Someone who inspects receipts. */
  public static final String AUDITOR = "auditor";

  /** An organisation's own system. */
  public static final String SYSTEM = "system";

  /** Loads imports and rights. */
  public static final String OPERATOR = "operator";

  /** An employee who decides about processes that cannot go on. */
  public static final String PROCESS_OPERATOR = "process-operator";

  /** A service of this suite. */
  public static final String SERVICE = "service";

  private static final Set<String> MACHINES = Set.of(SYSTEM, SERVICE, OPERATOR);

  private Roles() {}

  /** Whether these are roles of a machine and nothing else. */
  static boolean areOfMachine(Set<String> roles) {
    return !roles.isEmpty() && MACHINES.containsAll(roles);
  }
}

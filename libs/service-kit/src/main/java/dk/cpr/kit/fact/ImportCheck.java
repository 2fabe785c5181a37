package dk.cpr.kit.fact;

import dk.cpr.kernel.fact.FactContent;

/** A service's own check of what an import says: is the authority, road or address known here? */
@FunctionalInterface
public interface ImportCheck {
  /** False keeps the fact as given, marked unverified and counted (law 10). */
  boolean verified(FactContent fact);
}

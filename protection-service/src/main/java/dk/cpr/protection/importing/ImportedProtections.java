package dk.cpr.protection.importing;

import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.fact.ImportCheck;
import dk.cpr.kit.fact.StoredFact;
import dk.cpr.protection.confirmation.Act;
import dk.cpr.protection.confirmation.Acts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Gives an imported protection that has not lapsed an act, so that it is confirmed and can be
 * lifted.
 */
@ApplicationScoped
class ImportedProtections implements ImportCheck {
  private static final String IMPORT = "import";
  private final Acts acts;

  ImportedProtections(Acts acts) {
    this.acts = acts;
  }

  /** Protections refer to no authority, road or address. */
  @Override
  public boolean verified(FactContent fact) {
    return true;
  }

  @Override
  public void opened(List<StoredFact> facts) {
    facts.stream()
        .filter(ImportedProtections::stillHolds)
        .forEach(fact -> acts.add(Act.first(fact, Act.Kind.IMPORTED, IMPORT)));
  }

  private static boolean stillHolds(StoredFact fact) {
    FactContent content = fact.content();
    SourceTime end = content.effect().to();
    return content.kind() == FactKind.PROTECTION
        && content.standing() == Standing.VALID
        && (end == null || end.instant().isAfter(fact.knownFrom()));
  }
}

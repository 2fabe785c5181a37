package dk.cpr.protection.importing;

import dk.cpr.fact.importing.ImportCheck;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.protection.confirmation.Act;
import dk.cpr.protection.confirmation.Acts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

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

  /**
   * Protections refer to no authority, road or address; one that was taken in doubt is none yet.
   */
  @Override
  public boolean verified(FactContent fact) {
    SourceTime from = fact.effect().from();
    return fact.kind() != FactKind.PROTECTION || from == null || !from.uncertain();
  }

  /** One that comes again with its start and another type is taken for the same: in doubt. */
  @Override
  public boolean mayEnd(StoredFact fact, List<FactContent> said) {
    FactContent held = fact.content();
    return held.kind() != FactKind.PROTECTION
        || said.stream().noneMatch(other -> isSameButForItsType(held, other));
  }

  private static boolean isSameButForItsType(FactContent held, FactContent other) {
    return other.kind() == FactKind.PROTECTION
        && other.standing() == Standing.VALID
        && !other.slot().equals(held.slot())
        && Objects.equals(held.effect().from(), other.effect().from());
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

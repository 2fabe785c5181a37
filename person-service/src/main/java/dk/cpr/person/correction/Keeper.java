package dk.cpr.person.correction;

import dk.cpr.kernel.fact.FactKind;
import java.util.EnumSet;
import java.util.Set;

/**
 * Whose the kinds are, beside the CPR office, which keeps them all: parishes keep what the church
 * book tells, municipalities what they register themselves (CPR-loven §§ 3-6). What is in neither
 * set is the office's alone.
 */
enum Keeper {
  PARISH(
      EnumSet.of(
          FactKind.NAME,
          FactKind.BIRTH_REGISTRATION,
          FactKind.CHURCH,
          FactKind.PARENT,
          FactKind.CHILD)),
  MUNICIPALITY(
      EnumSet.of(
          FactKind.DISAPPEARANCE,
          FactKind.CITIZENSHIP,
          FactKind.CIVIL_STATUS,
          FactKind.SEPARATION,
          FactKind.CUSTODY,
          FactKind.GUARDIANSHIP,
          FactKind.OCCUPATION,
          FactKind.MUNICIPAL_CONDITION,
          FactKind.NOTE,
          FactKind.ELECTION,
          FactKind.RELOCATION_ORDER,
          FactKind.SHARED_RESIDENCE));

  private final Set<FactKind> kinds;

  Keeper(Set<FactKind> kinds) {
    this.kinds = kinds;
  }

  boolean keeps(FactKind kind) {
    return kinds.contains(kind);
  }
}

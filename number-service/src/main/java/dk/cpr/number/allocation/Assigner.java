package dk.cpr.number.allocation;

import dk.cpr.kernel.number.AdministrativeAssigner;
import dk.cpr.number.ledger.Reason;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for a number, with what each may have: CPR-loven § 3, bekendtgørelse 862/2023 § 1
 * (3)-(4). What administrative municipality such a number may name, the kernel's table says.
 */
enum Assigner {
  HOSPITAL(null, Reason.BIRTH),
  MUNICIPALITY(null, Reason.BIRTH, Reason.IMMIGRATION),
  PARISH(AdministrativeAssigner.PARISH, Reason.BIRTH, Reason.ADMINISTRATIVE),
  TAX(AdministrativeAssigner.TAX, Reason.ADMINISTRATIVE),
  ATP(AdministrativeAssigner.ATP, Reason.ADMINISTRATIVE),
  STAR(AdministrativeAssigner.STAR, Reason.ADMINISTRATIVE),
  FOREIGN_MINISTRY(AdministrativeAssigner.FOREIGN_MINISTRY, Reason.ADMINISTRATIVE),
  RIGSOMBUDSMAND(AdministrativeAssigner.RIGSOMBUDSMAND, Reason.ADMINISTRATIVE),
  GREENLAND(
      AdministrativeAssigner.GREENLAND, Reason.BIRTH, Reason.IMMIGRATION, Reason.ADMINISTRATIVE);

  private final Set<Reason> reasons;
  private final @Nullable AdministrativeAssigner administrative;

  Assigner(@Nullable AdministrativeAssigner administrative, Reason... reasons) {
    this.administrative = administrative;
    this.reasons = Set.of(reasons);
  }

  boolean mayAskFor(Reason reason) {
    return reasons.contains(reason);
  }

  /** Whether it gives administrative numbers under this code. */
  boolean isFor(String administrativeMunicipality) {
    return administrative != null && administrative.isFor(administrativeMunicipality);
  }
}

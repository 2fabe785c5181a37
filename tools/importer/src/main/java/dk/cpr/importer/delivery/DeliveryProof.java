package dk.cpr.importer.delivery;

import dk.cpr.importer.door.DeliveryExtent;
import dk.cpr.kernel.code.ProtectionType;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.fact.Standing;
import dk.cpr.records.format.MappedFact;
import dk.cpr.records.line.LineFault;
import dk.cpr.records.mapping.MappedPerson;
import java.util.Collection;
import java.util.List;

/**
 * What a delivery may do to what is known: its kind, and whether it is proven complete.
 *
 * @param kind what it says of what it leaves out
 * @param completeness whether all of it is there
 */
public record DeliveryProof(DeliveryKind kind, Completeness completeness) {

  /** What it may do to one person, given what was wrong with the person's lines. */
  public DeliveryExtent extent(Collection<LineFault> faults) {
    if (completeness != Completeness.PROVEN || isDamaged(faults)) {
      return DeliveryExtent.ADDITIONS;
    }
    return switch (kind) {
      case WHOLE -> DeliveryExtent.WHOLE;
      case CHANGES -> DeliveryExtent.CHANGES;
    };
  }

  /** Whether a line was set aside. */
  public static boolean isDamaged(Collection<LineFault> faults) {
    return faults.stream()
        .anyMatch(fault -> LineOutcome.of(fault.reason()) == LineOutcome.SET_ASIDE);
  }

  /**
   * Where lines may be missing anywhere, a protection may be among them: name and address are taken
   * of those only whom the delivery itself protects. What is left out is named.
   */
  public List<MappedFact> taken(MappedPerson person, Collection<LineFault> faults) {
    if (completeness != Completeness.BROKEN || isProtected(person)) {
      return person.facts();
    }
    person.facts().stream()
        .filter(fact -> fact.template().kind().isGuarded())
        .forEach(
            fact ->
                faults.add(
                    new LineFault(
                        fact.line(),
                        fact.recordType(),
                        fact.template().kind().wireName(),
                        ImportReasons.MAYBE_INCOMPLETE)));
    return person.facts().stream().filter(fact -> !fact.template().kind().isGuarded()).toList();
  }

  private static boolean isProtected(MappedPerson person) {
    return person.facts().stream().map(MappedFact::template).anyMatch(DeliveryProof::protects);
  }

  private static boolean protects(FactContent fact) {
    return fact.kind() == FactKind.PROTECTION
        && fact.standing() == Standing.VALID
        && fact.slot().equals(ProtectionType.NAME_AND_ADDRESS.code())
        && fact.effect().to() == null;
  }
}

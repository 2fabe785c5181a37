package dk.cpr.disclosure.right;

import dk.cpr.kit.security.OrganisationKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a recipient may be told for a purpose.
 *
 * @param id of the registered right; empty for what is built in
 * @param fields what is registered; of a private recipient only what the law lists stays
 * @param seesProtected whether name and address are given in spite of protection
 * @param type of the organisation; empty where none is registered
 * @param parameters what a request may say beside fields
 */
public record Right(
    Optional<UUID> id,
    RecipientKind kind,
    String purpose,
    String legalBasis,
    Coverage coverage,
    Set<FieldPath> fields,
    boolean seesProtected,
    Optional<OrganisationKind> type,
    Set<Parameter> parameters) {

  /** Whatever was registered, a private recipient has nothing that the law does not list. */
  public Right {
    if (kind.isPrivate()) {
      fields =
          fields.stream()
              .filter(path -> StatutoryFields.contain(path, type))
              .collect(Collectors.toUnmodifiableSet());
      parameters = Set.of();
      seesProtected = false;
    }
  }

  /** One of an organisation of no registered type, on both time axes unless it is private. */
  public Right(
      Optional<UUID> id,
      RecipientKind kind,
      String purpose,
      String legalBasis,
      Coverage coverage,
      Set<FieldPath> fields,
      boolean seesProtected) {
    this(
        id,
        kind,
        purpose,
        legalBasis,
        coverage,
        fields,
        seesProtected,
        Optional.empty(),
        Set.of(Parameter.PAST));
  }

  /** Those of the fields that are outside the right. */
  public List<FieldPath> refused(Collection<FieldPath> asked) {
    List<FieldPath> refused = new ArrayList<>(0);
    for (FieldPath path : asked) {
      if (!fields.contains(path)) {
        refused.add(path);
      }
    }
    return refused;
  }

  /** Whether requests may name times: {@code validAt}, {@code knownAt}, changes, histories. */
  public boolean mayTravelInTime() {
    return parameters.contains(Parameter.PAST);
  }
}

package dk.cpr.disclosure.right;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a recipient may be told for a purpose.
 *
 * @param id of the registered right; empty for what is built in
 * @param seesProtected whether name and address are given in spite of protection
 */
public record Right(
    Optional<UUID> id,
    RecipientKind kind,
    String purpose,
    String legalBasis,
    Coverage coverage,
    Set<FieldPath> fields,
    boolean seesProtected) {

  /** Those of the fields that are outside the right. */
  public List<FieldPath> refused(Collection<FieldPath> asked) {
    List<FieldPath> refused = new ArrayList<>(0);
    for (FieldPath path : asked) {
      if (!permits(path)) {
        refused.add(path);
      }
    }
    return refused;
  }

  /** A private recipient gets no number and no other person, whatever was registered. */
  private boolean permits(FieldPath path) {
    boolean never = kind.isPrivate() && (path.isOfNumber() || path.pointsAtPerson());
    return fields.contains(path) && !never;
  }
}

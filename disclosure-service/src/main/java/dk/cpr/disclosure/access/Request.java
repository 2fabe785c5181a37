package dk.cpr.disclosure.access;

import dk.cpr.disclosure.receipt.CaseReference;
import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.disclosure.right.Rights;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked under which purpose.
 *
 * @param named the fields as the request lists them, for pointing at those refused
 * @param list JSON pointer of that list
 * @param caseReference the requester's own case; citizens have none
 */
public record Request(
    Requester requester,
    String purpose,
    List<FieldPath> named,
    String list,
    @Nullable CaseReference caseReference) {
  Rights.Key key() {
    return new Rights.Key(requester.holder(), purpose);
  }
}

package dk.cpr.disclosure.quality;

import dk.cpr.disclosure.access.Permission;
import dk.cpr.disclosure.access.Request;
import dk.cpr.disclosure.access.Requester;
import dk.cpr.disclosure.receipt.CaseReference;
import dk.cpr.disclosure.right.Coverage;
import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.disclosure.right.RecipientKind;
import dk.cpr.disclosure.right.Right;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.OrganisationKind;
import dk.cpr.kit.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may work what off: a case worker the residents of the own municipality, the CPR office
 * everyone; both under a right of their organisation for this purpose, which names the fields.
 */
@ApplicationScoped
class QualityAccess {
  /** Purpose of the right. */
  static final String PURPOSE = "data-quality";

  private final Permission permission;
  private final Caller caller;

  QualityAccess(Permission permission, Caller caller) {
    this.permission = permission;
    this.caller = caller;
  }

  /**
   * The caller, as it may read these fields of whom it asks for.
   *
   * @param municipality four digits, {@code none}, or null for all that is the caller's
   * @throws ProblemException wrong-organisation, no-right, field-not-permitted
   */
  Reader reader(List<FieldPath> fields, @Nullable String municipality) {
    Reader.Kind kind = kind();
    Requester requester = Requester.of(caller);
    Part part = kind == Reader.Kind.OFFICE ? Part.named(municipality) : own(municipality);
    return new Reader(requester, right(requester, fields, kind), part, kind);
  }

  /** What is asked by a list of these fields. */
  Request request(Reader reader, List<FieldPath> fields, CaseReference caseReference) {
    return new Request(reader.requester(), PURPOSE, fields, "/fields", caseReference);
  }

  /**
   * Holds a right against a reader.
   *
   * @throws ProblemException no-right
   */
  static Right sufficient(Right right, Reader.Kind kind) {
    boolean covered =
        right.coverage() == Coverage.ALL
            || (right.coverage() == Coverage.OWN_MUNICIPALITY && kind == Reader.Kind.CASE_WORKER);
    if (right.kind() != RecipientKind.AUTHORITY || !covered) {
      throw new ProblemException(ProblemType.NO_RIGHT);
    }
    return right;
  }

  private Reader.Kind kind() {
    if (caller.has(Roles.OFFICE)) {
      caller.requireKind(OrganisationKind.OFFICE);
      return Reader.Kind.OFFICE;
    }
    caller.requireKind(OrganisationKind.MUNICIPALITY);
    return Reader.Kind.CASE_WORKER;
  }

  private Part own(@Nullable String named) {
    String own =
        caller
            .municipality()
            .orElseThrow(() -> new ProblemException(ProblemType.WRONG_ORGANISATION));
    if (named != null && !named.equals(own)) {
      throw new ProblemException(ProblemType.WRONG_ORGANISATION);
    }
    return new Part.Residents(own);
  }

  private Right right(Requester requester, List<FieldPath> fields, Reader.Kind kind) {
    return sufficient(
        permission.afresh(new Request(requester, PURPOSE, fields, "/fields", null)), kind);
  }
}

package dk.cpr.disclosure.right;

import java.util.Collections;
import java.util.Set;

/**
 * A right and who of its organisation may use it: those of its clients and the roles of those of
 * its people that it names. One that names none is used by nobody.
 */
record BoundRight(Right right, Set<String> clients, Set<String> roles) {

  /**
   * Whether this one may use it. The type that the token claims must be the registered one, and the
   * own municipality needs a token that says which one that is.
   */
  boolean admits(Holder holder) {
    boolean named =
        clients.contains(holder.client()) || !Collections.disjoint(roles, holder.roles());
    boolean ofItsType = right.type().isEmpty() || right.type().equals(holder.type());
    boolean placed =
        right.coverage() != Coverage.OWN_MUNICIPALITY || holder.municipality().isPresent();
    return named && ofItsType && placed;
  }
}

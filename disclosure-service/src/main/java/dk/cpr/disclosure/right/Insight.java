package dk.cpr.disclosure.right;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The built-in right of every person: all that is registered about themselves. Others appear as
 * person ids only; a guardian's address is the guardian's.
 */
public final class Insight {
  /** The purpose that a citizen names. */
  public static final String PURPOSE = "insight";

  /** The right. */
  public static final Right RIGHT =
      new Right(
          Optional.empty(),
          RecipientKind.CITIZEN,
          PURPOSE,
          "GDPR art. 15",
          Coverage.SELF,
          ownFields(),
          true);

  private Insight() {}

  private static Set<FieldPath> ownFields() {
    return FieldPath.all().stream()
        .filter(path -> !(path.tellsOfGuardian() && path.field().startsWith("line")))
        .filter(path -> !path.isOfAskedNumber())
        .collect(Collectors.toUnmodifiableSet());
  }
}

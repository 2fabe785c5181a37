package dk.cpr.disclosure.right;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The built-in right of every person: all that is registered about themselves, and about the
 * children in their custody. Others are told of as their own protection allows; a guardian's
 * address is the guardian's. What is protected is seen by whose it is, and by who lives at the same
 * dwelling as the child; the statement that reads decides that, so {@code seesProtected} is false
 * here.
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
          false);

  private Insight() {}

  private static Set<FieldPath> ownFields() {
    return FieldPath.all().stream()
        .filter(path -> !(path.isOfRelative() && path.field().startsWith("line")))
        .filter(path -> !path.isOfAskedNumber())
        .collect(Collectors.toUnmodifiableSet());
  }
}

package dk.cpr.disclosure.lookup;

import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.disclosure.right.Right;
import dk.cpr.kernel.fact.FactKind;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a person's data leaves, by the right and the protection that hold now; it never travels
 * in time (law 2).
 */
public final class AccessDecision {
  private final Right right;
  private final Shield shield;
  private final Shield guardian;

  /**
   * Decides.
   *
   * @param shield of the person
   * @param guardian of the person's guardian, whose name and address stand in the guardianship
   */
  public AccessDecision(Right right, Shield shield, Shield guardian) {
    this.right = right;
    this.shield = shield;
    this.guardian = guardian;
  }

  /** Proof that a kind may be seen. */
  public static final class Key {
    private final FactKind kind;

    private Key(FactKind kind) {
      this.kind = kind;
    }

    FactKind kind() {
      return kind;
    }
  }

  /**
   * The value.
   *
   * @throws IllegalStateException when it should never have been read
   */
  public <T> T open(Guarded<T> guarded) {
    if (withholds(guarded.kind())) {
      throw new IllegalStateException("what is withheld was read: " + guarded.kind().wireName());
    }
    return guarded.open(new Key(guarded.kind()));
  }

  /** Those of the fields that are left out. */
  public List<FieldPath> withheld(List<FieldPath> asked) {
    if (!isWithheldBy(shield) && !isWithheldBy(guardian)) {
      return List.of();
    }
    return asked.stream()
        .filter(
            path ->
                path.kind().filter(this::withholds).isPresent()
                    || (path.tellsOfGuardian() && isWithheldBy(guardian)))
        .toList();
  }

  /** Names of those of the fields that are given, for the receipt. */
  public List<String> given(List<FieldPath> asked) {
    List<FieldPath> withheld = withheld(asked);
    List<String> given = new ArrayList<>(asked.size());
    for (FieldPath path : asked) {
      if (!withheld.contains(path)) {
        given.add(path.toString());
      }
    }
    return given;
  }

  /** Whether a kind is left out. */
  public boolean withholds(FactKind kind) {
    return kind.isGuarded() && isWithheldBy(shield);
  }

  private boolean isWithheldBy(Shield of) {
    return of == Shield.NAME_AND_ADDRESS && !right.seesProtected();
  }
}

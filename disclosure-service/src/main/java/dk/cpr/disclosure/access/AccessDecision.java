package dk.cpr.disclosure.access;

import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.kernel.fact.FactKind;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a person's data leaves, by the right and the protection that hold now; it never travels
 * in time (law 2). What a fact tells of a relative or a host is decided fact by fact in the
 * statement that reads it, since each has a subject of its own.
 */
public final class AccessDecision {
  private final Protection protection;

  AccessDecision(Protection protection) {
    this.protection = protection;
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
  public <T> T open(MaskedValue<T> masked) {
    if (withholds(masked.kind())) {
      throw new IllegalStateException("what is withheld was read: " + masked.kind().wireName());
    }
    return masked.open(new Key(masked.kind()));
  }

  /** Those of the fields that are left out for the person's own protection. */
  public List<FieldPath> withheld(List<FieldPath> asked) {
    return protection == Protection.NONE
        ? List.of()
        : asked.stream().filter(FieldPath::isGuarded).toList();
  }

  /**
   * Names of those of the fields that are given.
   *
   * @param withheld what is left out
   */
  public static List<String> given(List<FieldPath> asked, List<FieldPath> withheld) {
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
    return kind.isGuarded() && protection == Protection.NAME_AND_ADDRESS;
  }
}

package dk.cpr.disclosure.frame;

/** Which facts of a person a statement reads. */
public enum FactWindow {
  /** None: only who is meant and what is decided. */
  NONE("false", ""),
  /** What is known now to hold now. */
  NOW("k.standing = 'VALID' and k.known_to is null and k.effect @> now()", "k.kind, k.slot"),
  /** What was known at {@code :knownAt} to hold at {@code :validAt}. */
  AS_OF(
      """
      k.standing = 'VALID' and k.known_from <= t.known_at
      and coalesce(k.known_to, 'infinity') > t.known_at and k.effect @> t.valid_at""",
      "k.kind, k.slot"),
  /**
   * All that is known now, whatever its effect and standing, of numbers under which facts stand.
   */
  KNOWN_NOW("s.state in ('current', 'duplicate', 'annulled') and k.known_to is null", "k.id"),
  /**
   * All that was ever known by {@code :knownAt}, holding at {@code :during} if that is not null.
   */
  EVER(
      """
      k.known_from <= t.known_at
      and (:during::timestamptz is null or k.effect @> :during::timestamptz)""",
      "k.known_from, k.kind, k.id"),
  /** What came to be known, or ceased to be, after {@code :knownAfter} and by {@code :knownAt}. */
  BETWEEN(
      """
      (k.known_from > :knownAfter::timestamptz and k.known_from <= t.known_at
        or k.known_to > :knownAfter::timestamptz and k.known_to <= t.known_at)
      and (:during::timestamptz is null or k.effect @> :during::timestamptz)""",
      "k.known_from, k.kind, k.id");

  private final String condition;
  private final String order;

  FactWindow(String condition, String order) {
    this.condition = condition;
    this.order = order;
  }

  String condition() {
    return condition;
  }

  String order() {
    return order;
  }

  /** Whether the person answers who answered then, and not who answers now. */
  boolean isThen() {
    return this == AS_OF || this == EVER || this == BETWEEN;
  }

  /** Whether one fact of a slot holds at most, at one point of both axes. */
  boolean isOneMoment() {
    return this == NOW || this == AS_OF;
  }

  /** Whether registration and corrections are told. */
  boolean isHistory() {
    return this == EVER || this == BETWEEN;
  }
}

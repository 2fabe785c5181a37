package dk.cpr.disclosure.frame;

/**
 * The texts that read the numbers of a person as they were at a point of both axes: {@code
 * t.valid_at} and {@code t.known_at} of the look-up, {@code p.person_id} for the person.
 */
final class NumbersInTime {
  private static final String NUMBERS =
      """
      from (select h.number, h.held_from, h.over_from, case
          when h.state = 'referenced' or h.over_from <= t.valid_at then h.state
          else 'current' end as state
        from number_history h
        where h.person_id = p.person_id and h.held_from <= t.valid_at
          and h.known_from <= t.known_at
          and (h.known_to is null or h.known_to > t.known_at)) n
      """;

  /** The number that the person went by. */
  static final String CURRENT =
      "(select n.number "
          + NUMBERS
          + """
          where n.state in ('current', 'referenced')
          order by n.state, n.held_from desc, n.number limit 1)
          """;

  /** What it was, or what had become of the last one. */
  static final String STATE =
      "(select n.state "
          + NUMBERS
          + "order by n.state = 'current' desc, n.state = 'changed', n.number limit 1)";

  /** Those that were over. */
  static final String FORMER =
      "array(select n.number "
          + NUMBERS
          + "where n.state not in ('current', 'referenced') order by n.over_from, n.number)";

  private NumbersInTime() {}
}

package dk.cpr.disclosure.frame;

import dk.cpr.disclosure.frame.FrameShape.Answers;
import dk.cpr.disclosure.right.Coverage;

/**
 * Who is meant ({@code s}) and whose facts are told ({@code p}). At a time that has passed a
 * deleted duplicate is whoever it was then: itself before it was merged and after that was undone.
 */
final class AnswersSql {
  /**
   * Of a person's numbers the one in use, else what became of the last; replaced ones say least.
   */
  static final String ENDS_FIRST =
      " order by n.current desc, n.state = 'changed', n.number limit 1";

  private static final String SURVIVOR =
      """
      coalesce((select m.survivor_id from merged_person m where m.person_id = s.person_id),
        s.person_id)""";

  private static final String SURVIVOR_THEN =
      """
      case when not exists (select from number_history h
          where h.person_id = s.person_id and h.state = 'duplicate') then s.person_id
        else (with recursive walk (person_id, step) as (
            select s.person_id, 0
            union all
            select h.survivor_person_id, w.step + 1
            from walk w join number_history h on h.person_id = w.person_id
              and h.state = 'duplicate' and h.survivor_person_id <> h.person_id
              and h.known_from <= t.known_at
              and (h.known_to is null or h.known_to > t.known_at)
            where w.step < 16)
          select w.person_id from walk w order by w.step desc limit 1) end""";

  private static final String STATE_THEN =
      """
      coalesce((select h.state from number_history h where h.number = s.number
        and h.known_from <= t.known_at and (h.known_to is null or h.known_to > t.known_at)
        limit 1), s.state)""";

  private AnswersSql() {}

  /** The number or person that was named. */
  static String meant(FrameShape shape) {
    String inUse = shape.numbersInUse() ? " and n.state not in ('annulled', 'referenced')" : "";
    return switch (shape.entry()) {
      case NUMBER -> "select n.* from subject_number n where n.number = :whom" + inUse;
      case PERSON ->
          "select n.* from subject_number n where n.person_id = :whom::uuid" + inUse + ENDS_FIRST;
      case SEVERAL ->
          "select n.* from subject_number n where n.number = a.number union all (select n.* from"
              + " subject_number n where a.number is null and n.person_id = a.person"
              + ENDS_FIRST
              + ")";
    };
  }

  /** The id of whose facts are told. */
  static String whose(FrameShape shape) {
    if (shape.answers() == Answers.ITSELF) {
      return "s.person_id";
    }
    String survivor = shape.window().isThen() ? SURVIVOR_THEN : SURVIVOR;
    return shape.coverage() == Coverage.SELF
        ? "case when s.person_id = :self::uuid then s.person_id else " + survivor + " end"
        : survivor;
  }

  /** The state of the number that was named. */
  static String state(FrameShape shape) {
    return shape.window().isThen() ? STATE_THEN : "s.state";
  }

  /** Whose facts are told goes by a number, also where the one named was replaced or merged. */
  static String isReachable(FrameShape shape) {
    String self = shape.coverage() == Coverage.SELF ? "p.person_id = :self::uuid or " : "";
    return shape.numbersInUse()
        ? "("
            + self
            + "s.state = 'current' or exists (select from subject_number e"
            + " where e.person_id = p.person_id and e.current))"
        : "true";
  }
}

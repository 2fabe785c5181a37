package dk.cpr.disclosure.frame;

/** What is told of a person's numbers beside their facts. */
final class NumberSql {
  private static final String CURRENT =
      """
      (select n.number from subject_number n
        where n.person_id = p.person_id and n.current limit 1)""";

  private static final String STATE =
      "(select n.state from subject_number n where n.person_id = p.person_id"
          + AnswersSql.ENDS_FIRST
          + ")";

  private static final String FORMER =
      """
      array(select n.number from subject_number n
        where n.person_id = p.person_id and not n.current order by n.valid_to, n.number)""";

  private static final String PERIOD =
      """
      s.number as asked_number, s.successor, s.valid_from, s.valid_from_uncertain, s.valid_to,
      s.valid_to_uncertain, s.since, s.since_uncertain, s.birth_uncertain""";

  private static final String GONE_BY =
      """
      case when d.right_holds and d.covered and s.state in ('changed', 'duplicate') then (
        select n.number from subject_number n
        where n.person_id = p.person_id and n.current limit 1) end as gone_by""";

  private NumberSql() {}

  /** The columns. */
  static String columns(FrameShape shape) {
    return switch (shape.detail()) {
      case PERIOD -> PERIOD;
      case GONE_BY -> GONE_BY;
      case FIELDS -> ofFields(shape);
    };
  }

  private static String ofFields(FrameShape shape) {
    boolean then = shape.window().isThen();
    return column(shape, "current", then ? NumbersInTime.CURRENT : CURRENT)
        + ", "
        + column(shape, "state", then ? NumbersInTime.STATE : STATE)
        + ", "
        + column(shape, "former", then ? NumbersInTime.FORMER : FORMER);
  }

  private static String column(FrameShape shape, String field, String select) {
    String type = field.equals("former") ? "::text[]" : "::text";
    return (shape.asksOfNumber(field)
            ? "case when d.right_holds and d.covered then " + select + " end"
            : "null" + type)
        + " as number_"
        + field;
  }
}

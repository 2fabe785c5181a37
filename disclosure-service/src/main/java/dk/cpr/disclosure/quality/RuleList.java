package dk.cpr.disclosure.quality;

import dk.cpr.disclosure.right.FieldPath;
import java.util.List;

/** What is looked for. */
record RuleList(List<RuleView> rules, Freshness freshness) {

  /**
   * A rule as it is shown.
   *
   * @param words what is wrong, in Danish and English
   * @param fields what a finding tells of; the right has to permit them
   * @param mendedBy door by which such a thing is mended
   */
  record RuleView(
      String code,
      Severity severity,
      InTwoLanguages words,
      List<FieldPath> fields,
      WorkedOffBy workedOffBy,
      String mendedBy) {
    static RuleView of(Rule rule) {
      return new RuleView(
          rule.code(),
          rule.words().severity(),
          new InTwoLanguages(rule.words().da(), rule.words().en()),
          rule.fields(),
          rule.workedOffBy(),
          rule.words().mendedBy());
    }
  }

  /** The same in Danish and in English. */
  record InTwoLanguages(String da, String en) {}
}

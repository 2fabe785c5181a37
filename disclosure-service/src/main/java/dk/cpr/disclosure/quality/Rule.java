package dk.cpr.disclosure.quality;

import dk.cpr.disclosure.right.FieldPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for: a row of {@code quality_rule}.
 *
 * @param fields what a finding tells of
 * @param sql null for likely duplicates
 */
record Rule(Words words, List<FieldPath> fields, WorkedOffBy workedOffBy, @Nullable String sql) {

  /** As it is shown. */
  record Words(String code, Severity severity, String da, String en, String mendedBy) {}

  String code() {
    return words.code();
  }

  /** Whose the finding is about somebody who lives there; null for the office's. */
  @Nullable String municipality(@Nullable String home) {
    return workedOffBy == WorkedOffBy.OFFICE ? null : home;
  }

  boolean isByLikeness() {
    return sql == null;
  }
}

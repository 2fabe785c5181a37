package dk.cpr.address.dar;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the text of one of DAR's own fields must look like. */
enum DarForm {
  TEXT(text -> text.length() <= 500 && text.chars().noneMatch(Character::isISOControl)),
  /** Id of a row of this or another register; the row need not be here. */
  ID(Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}").asMatchPredicate()),
  /** A municipality, road, parish or postcode. */
  FOUR_DIGITS(Pattern.compile("[0-9]{4}").asMatchPredicate()),
  TIME(DarForm::isTime);

  private final Predicate<String> accepts;

  DarForm(Predicate<String> accepts) {
    this.accepts = accepts;
  }

  boolean accepts(String text) {
    return accepts.test(text);
  }

  private static boolean isTime(String text) {
    try {
      OffsetDateTime.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}

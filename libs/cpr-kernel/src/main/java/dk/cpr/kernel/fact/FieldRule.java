package dk.cpr.kernel.fact;

import dk.cpr.kernel.code.ChurchMembership;
import dk.cpr.kernel.code.CivilStatus;
import dk.cpr.kernel.code.Coded;
import dk.cpr.kernel.code.CustodyRelation;
import dk.cpr.kernel.code.GuardianRelation;
import dk.cpr.kernel.code.ParentRole;
import dk.cpr.kernel.code.PersonStatus;
import dk.cpr.kernel.code.ProtectionType;
import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.text.WrittenText;
import dk.cpr.kernel.time.SourceTime;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the value of a field must look like: a line of 500 characters at most, and more. */
public enum FieldRule {
  /** Free text of one line, as {@link WrittenText} has it. */
  TEXT(WrittenText::isLine),
  /** Characters of unknown meaning, kept with their blanks. */
  OPAQUE(value -> value.length() == 16),
  /** A mark of one character. */
  MARK(value -> value.length() == 1),
  /** A person id: 36 characters. */
  PERSON(Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}").asMatchPredicate()),
  /** A literal of {@link SourceTime}. */
  TIME(SourceTime::isTime),
  /** One digit or more. */
  DIGITS(Pattern.compile("[0-9]+").asMatchPredicate()),
  /** An authority, municipality, country or road: four digits. */
  FOUR_DIGITS(Pattern.compile("[0-9]{4}").asMatchPredicate()),
  /** A UUID of DAR. */
  UUID(Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}").asMatchPredicate()),
  SEX(value -> value.equals(Sex.K.name()) || value.equals(Sex.M.name()), CodeList.CLOSED),
  PERSON_STATUS(value -> hasStatus(value, PersonStatus.Holder.PERSON), CodeList.CLOSED),
  RESIDENCE_STATUS(value -> hasStatus(value, PersonStatus.Holder.RESIDENCE), CodeList.CLOSED),
  CHURCH(value -> Coded.has(ChurchMembership.class, value), CodeList.CLOSED),
  CIVIL_STATUS(value -> Coded.has(CivilStatus.class, value), CodeList.CLOSED),
  CUSTODY(value -> Coded.has(CustodyRelation.class, value), CodeList.CLOSED),
  GUARDIAN(value -> Coded.has(GuardianRelation.class, value), CodeList.CLOSED),
  PARENT_ROLE(value -> Coded.has(ParentRole.class, value), CodeList.CLOSED),
  PROTECTION(value -> Coded.has(ProtectionType.class, value), CodeList.CLOSED);

  private enum CodeList {
    CLOSED,
    NONE
  }

  private static final int LONGEST = 500;

  private final Predicate<String> accepts;
  private final CodeList list;

  FieldRule(Predicate<String> accepts) {
    this(accepts, CodeList.NONE);
  }

  FieldRule(Predicate<String> accepts, CodeList list) {
    this.accepts = accepts;
    this.list = list;
  }

  /** The slug of what is wrong with a value, empty when it is sound. */
  public Optional<String> faultOf(String value) {
    if (value.isBlank()) {
      return Optional.of("empty-value");
    }
    if (isLine(value) && accepts.test(value)) {
      return Optional.empty();
    }
    return Optional.of(list == CodeList.CLOSED ? "unknown-code" : "malformed");
  }

  /** The value as it is stored: text is cleaned, anything else is taken as it comes or refused. */
  public String clean(String value) {
    return switch (this) {
      case TEXT -> WrittenText.clean(value);
      case UUID -> value.toLowerCase(Locale.ROOT);
      default -> value;
    };
  }

  private static boolean isLine(String value) {
    return value.length() <= LONGEST && value.chars().noneMatch(Character::isISOControl);
  }

  private static boolean hasStatus(String value, PersonStatus.Holder holder) {
    return Coded.find(PersonStatus.class, value).filter(s -> s.holder() == holder).isPresent();
  }
}

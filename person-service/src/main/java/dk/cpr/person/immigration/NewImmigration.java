package dk.cpr.person.immigration;

import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.text.WrittenText;
import dk.cpr.kernel.time.Precision;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.web.Cleaned;
import dk.cpr.person.event.Basis;
import dk.cpr.person.event.Report;
import dk.cpr.person.named.PersonOrName;
import dk.cpr.person.named.PersonRef;
import dk.cpr.person.naming.NameParts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has no number moves here from abroad.
 *
 * @param birth when and where the person was born
 * @param citizenship four digits of the authority list; 5103 stateless
 * @param fromCountry four digits of the authority list
 * @param marriage civil status; unmarried where it is left out
 * @param mother of the register, or by name and birth date
 * @param father father or co-mother, likewise
 * @param custody which of these two has custody of someone below 18, as decided abroad or by law;
 *     who else has it is reported as a custody change
 * @param notTheSame how the reporter knows that this is nobody who is likely to have a number
 *     already (409 {@code likely-registered}); kept with the report
 * @param protection of name and address, where the person asks for it; effective before the home
 */
public record NewImmigration(
    @NotNull @Valid Basis basis,
    @NotNull @Valid NameParts name,
    @NotNull @Valid Birth birth,
    @NotNull @Pattern(regexp = "\\d{4}") String citizenship,
    @NotNull @Pattern(regexp = "\\d{4}") String fromCountry,
    @Nullable @Valid Marriage marriage,
    @Nullable @Valid PersonOrName mother,
    @Nullable @Valid Father father,
    @Nullable @Size(min = 1, max = 2)
        List<@NotNull @Pattern(regexp = "mother|father") String> custody,
    @NotNull @Valid Home address,
    @Nullable @Valid Protection protection,
    @Cleaned @Nullable @Pattern(regexp = WrittenText.LINE + "{1,500}") String notTheSame)
    implements Report {
  private static final int YEAR = 4;

  /**
   * A protection of name and address (CPR-loven § 28) that the person asks for.
   *
   * @param until last day; a year from the arrival where it is left out
   * @param reason why it lasts longer, up to 500 characters
   * @param document the document that this rests on, up to 100 characters
   */
  public record Protection(
      @Nullable LocalDate until,
      @Cleaned @Nullable @Pattern(regexp = WrittenText.LINE + "{1,500}") String reason,
      @Cleaned @Nullable @Pattern(regexp = WrittenText.LINE + "{1,100}") String document) {}

  /**
   * When and where.
   *
   * @param date {@code yyyy-MM-dd}; {@code yyyy-MM-00} or {@code yyyy-00-00}, also {@code yyyy},
   *     where day or month is unknown. The number then carries the first day that it may be
   * @param dateMark {@code *} when the date is uncertain; an incomplete one always is
   * @param country four digits of the authority list
   * @param place up to 20 characters
   */
  public record Birth(
      @NotNull @Pattern(regexp = "\\d{4}(-\\d{2}-\\d{2})?") String date,
      @Nullable @Pattern(regexp = "\\*") String dateMark,
      @NotNull Sex sex,
      @NotNull @Pattern(regexp = "\\d{4}") String country,
      @Cleaned @Nullable @Pattern(regexp = WrittenText.LINE + "{1,20}") String place) {

    /**
     * The date with its mark.
     *
     * @throws ProblemException invalid-input for one that does not exist
     */
    public SourceTime born() {
      String day = date.length() == YEAR ? date + "-00-00" : date;
      if (!SourceTime.isTime(day)) {
        throw new ProblemException(ProblemType.INVALID_INPUT)
            .at("/birth/date", "impossible-date", "a date that exists");
      }
      boolean whole = SourceTime.of(day).precision() == Precision.DAY;
      return new SourceTime(day, !whole || dateMark != null);
    }

    /** The last day that it may be. */
    LocalDate atLatest() {
      return born().end().atZone(SourceTime.ZONE).toLocalDate().minusDays(1);
    }
  }

  /**
   * Civil status.
   *
   * @param code as in the record layouts, but for D
   * @param spouse present or former, of the register or by name and birth date
   */
  public record Marriage(
      @NotNull @Pattern(regexp = "[UGFEPOL]") String code, @Nullable @Valid PersonOrName spouse) {}

  /** The father or co-mother. */
  public record Father(
      @NotNull @Valid PersonOrName person,
      @NotNull @Pattern(regexp = "father|coMother") String role) {}

  /** Reported by the municipality that is moved to. */
  @Override
  public Optional<String> municipality() {
    return Optional.of(address.municipality());
  }

  /** Those of the register; the person itself is in it only afterwards. */
  @Override
  public Map<String, PersonRef> people() {
    Map<String, PersonRef> people = new LinkedHashMap<>();
    add(people, "/mother", mother);
    add(people, "/father/person", father == null ? null : father.person());
    add(people, "/marriage/spouse", marriage == null ? null : marriage.spouse());
    return people;
  }

  private static void add(
      Map<String, PersonRef> people, String pointer, @Nullable PersonOrName somebody) {
    @Nullable PersonRef registered = somebody == null ? null : somebody.ref(pointer);
    if (registered != null) {
      people.put(pointer, registered);
    }
  }
}

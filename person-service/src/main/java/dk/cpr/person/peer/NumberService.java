package dk.cpr.person.peer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dk.cpr.fact.store.ImportSource;
import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kit.idempotency.Idempotency;
import dk.cpr.kit.security.OwnToken;
import dk.cpr.person.given.GivenNumber;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What is asked of number-service. */
@RegisterRestClient(configKey = "number-service")
@RegisterProvider(OwnToken.class)
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface NumberService {
  /** Gives a number to a newborn; the person id is the key. */
  @POST
  @Path("/allocations")
  Allocated allocate(@HeaderParam(Idempotency.HEADER) String key, Allocation allocation);

  /** Takes a number back that should not have been given; it stands annulled (30) for ever. */
  @POST
  @Path("/annulments")
  void annul(@HeaderParam(Idempotency.HEADER) String key, Annulment annulment);

  /** Makes a number current again that was annulled in error. */
  @POST
  @Path("/annulments/undo")
  void restore(@HeaderParam(Idempotency.HEADER) String key, Restoration restoration);

  /** Gives a person another number. */
  @POST
  @Path("/number-changes")
  void change(@HeaderParam(Idempotency.HEADER) String key, Change change);

  /** Takes a person's newest change back. */
  @POST
  @Path("/number-changes/undo")
  void undo(@HeaderParam(Idempotency.HEADER) String key, ChangeUndo undo);

  /** Deletes the second number of a person who is registered twice. */
  @POST
  @Path("/duplicates")
  void merge(@HeaderParam(Idempotency.HEADER) String key, Merge merge);

  /** Makes a deleted duplicate its person's own number again. */
  @POST
  @Path("/duplicates/undo")
  void split(@HeaderParam(Idempotency.HEADER) String key, Split split);

  /** Whose numbers these are; unknown ones are left out. */
  @POST
  @Path("/resolutions")
  Resolved resolve(Resolution numbers);

  /** The current numbers of persons; those without are left out. */
  @POST
  @Path("/numbers-of")
  NumbersOf numbersOf(PersonsAsked persons);

  /** Which ids are the same human being as each of these. */
  @POST
  @Path("/identities")
  Identities identities(PersonsAsked persons);

  /** Takes numbers from an extract, each with a person id to use unless it has one. */
  @POST
  @Path("/imports/numbers")
  Taken take(Numbers numbers);

  /**
   * Whom the number is for.
   *
   * @param authority of an administrative number the municipality that it is registered under
   * @param reservedNumber the number that was given offline, by the organisation that has its block
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Allocation(
      LocalDate birthDate,
      Sex sex,
      String reason,
      PersonId personId,
      @Nullable String assigner,
      @Nullable String authority,
      @Nullable Personnummer reservedNumber,
      @Nullable String organisation) {}

  /** The number given. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Allocated(Personnummer number) {}

  /**
   * Whose number, or which.
   *
   * @param authority who asks; the register itself when absent
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Annulment(
      @Nullable PersonId personId,
      @Nullable Personnummer number,
      @Nullable String authority,
      @Nullable String document) {
    /** By the register's own rules. */
    public static Annulment of(PersonId person) {
      return new Annulment(person, null, null, null);
    }
  }

  /** Which annulled number. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Restoration(Personnummer number, String authority, @Nullable String document) {}

  /** From which number, to one that carries this date and sex. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Change(
      PersonId personId,
      Personnummer from,
      LocalDate birthDate,
      Sex sex,
      String cause,
      String effectFrom,
      String authority,
      @Nullable String document,
      @Nullable String birthMark) {}

  /** Which change, by the number that it gave. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ChangeUndo(
      PersonId personId, Personnummer number, String authority, @Nullable String document) {}

  /** Which number goes, and which stays. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Merge(
      Personnummer duplicateNumber,
      Personnummer survivingNumber,
      String effectFrom,
      String authority,
      @Nullable String document) {}

  /** Which number was deleted. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Split(Personnummer duplicateNumber, String authority, @Nullable String document) {}

  /** Which numbers, at most 1,000. */
  record Resolution(List<Personnummer> numbers) {}

  /** The numbers that are known. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Resolved(List<Known> numbers) {}

  /**
   * A number that is known.
   *
   * @param state {@code current}, {@code changed}, {@code duplicate}, {@code annulled}, {@code
   *     referenced}
   * @param current the number that stands for the person now
   * @param successor the next on the way there: what it was changed to or merged into
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Known(
      Personnummer number,
      PersonId personId,
      String state,
      @Nullable Personnummer current,
      @Nullable Personnummer successor) {}

  /** Which persons, at most 1,000. */
  record PersonsAsked(List<PersonId> personIds) {}

  /** Their numbers. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record NumbersOf(List<NumberOf> numbers) {}

  /** The number that a person, or the survivor of a deleted duplicate, goes by. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record NumberOf(PersonId personId, Personnummer number, PersonId holder) {
    /** Whether it is the person's own. */
    public boolean isOwn() {
      return holder.equals(personId);
    }
  }

  /** Each that was asked for. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Identities(List<HumanBeing> persons) {}

  /**
   * Who a person is.
   *
   * @param all every id of the same human being; the person's own is among them
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record HumanBeing(PersonId personId, List<PersonId> all) {}

  /** Numbers of an extract. */
  record Numbers(ImportSource source, List<Row> numbers) {}

  /** One number of an extract, good or bad, with the person id to use if it is new. */
  record Row(
      GivenNumber number,
      PersonId personId,
      String state,
      @Nullable GivenNumber successor,
      @Nullable String from,
      @Nullable String fromMark,
      @Nullable String to,
      @Nullable String toMark,
      @Nullable String since,
      @Nullable String sinceMark,
      @Nullable String birthMark) {}

  /** What became of them. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Taken(List<Identity> numbers, List<SetAside> setAside) {}

  /** Whose a number is. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Identity(Personnummer number, PersonId personId) {}

  /** A row that was not taken, and why. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record SetAside(int index, String reason) {}
}

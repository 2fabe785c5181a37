package dk.cpr.number.importing;

import dk.cpr.fact.store.ImportSource;
import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.number.ledger.NumberState;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an extract says of numbers, at most 1,000 statements. */
record NumberBatch(
    @NotNull @Valid ImportSource source,
    @NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid Entry> numbers) {

  /**
   * A statement. Its texts are read one by one, so that a bad one is set aside alone.
   *
   * @param number ten digits
   * @param personId proposal, taken only when neither the number nor one that it belongs with is
   *     known; made here when absent
   * @param state referenced when others only mention the number
   * @param successor for changed the number that took over, for duplicate the one that survived
   * @param birthDate as registered; may be sent, is kept by person-service only
   * @param sex as registered; may be sent, is kept by person-service only
   * @param from since when it was the person's number, as the source wrote it
   * @param fromMark {@code *} when uncertain
   * @param to until when
   * @param since from when a number that is not current any more is what it is, where the source
   *     says so apart from {@code to}
   * @param birthMark {@code *} when the birth date that the source gives under it is uncertain
   */
  record Entry(
      @NotNull @Size(max = 40) String number,
      @Nullable PersonId personId,
      @NotNull NumberState state,
      @Nullable @Size(max = 40) String successor,
      @Nullable @Size(max = 40) String birthDate,
      @Nullable Sex sex,
      @Nullable @Size(max = 40) String from,
      @Nullable @Size(max = 10) String fromMark,
      @Nullable @Size(max = 40) String to,
      @Nullable @Size(max = 10) String toMark,
      @Nullable @Size(max = 40) String since,
      @Nullable @Size(max = 10) String sinceMark,
      @Nullable @Size(max = 10) String birthMark) {}
}

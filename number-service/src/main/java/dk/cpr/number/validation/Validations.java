package dk.cpr.number.validation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.number.NumberForm;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One verdict a text, in the order of the request. The texts are not repeated. */
record Validations(List<Validation> validations) {

  static Validations of(List<NumberForm> forms) {
    return new Validations(
        IntStream.range(0, forms.size()).mapToObj(i -> Validation.of(i, forms.get(i))).toList());
  }

  /**
   * What the form of one text tells; what it does not tell is absent.
   *
   * @param index its place in the request, from 0
   * @param wellFormed ten digits, a hyphen or space after the sixth allowed
   * @param dateExists the date exists in its century: it is a personnummer by its form
   * @param replacementNumber an erstatningspersonnummer (day + 60), which is no personnummer
   * @param century 1800, 1900 or 2000, by digits 5 to 7
   * @param satisfiesModulus11 for information: it never rejects a number
   * @param reason why it is no personnummer: not-ten-digits, impossible-date, replacement-number
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Validation(
      int index,
      boolean wellFormed,
      boolean dateExists,
      boolean replacementNumber,
      @Nullable Integer century,
      @Nullable LocalDate birthDate,
      @Nullable Sex sex,
      @Nullable Boolean satisfiesModulus11,
      @Nullable String reason) {

    private static Validation of(int index, NumberForm form) {
      return new Validation(
          index,
          form.wellFormed(),
          form.dateExists(),
          form.replacementNumber(),
          form.century(),
          form.birthDate(),
          form.sex(),
          form.satisfiesModulus11(),
          form.fault() == null ? null : form.fault().slug());
    }
  }
}

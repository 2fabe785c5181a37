package dk.cpr.disclosure.numbers;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.cpr.kernel.number.Personnummer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is told of one number.
 *
 * @param index its place in the request
 * @param covered false when the right covers nobody who has or had this number; that may be because
 *     nobody has it, and is all that is told
 * @param given whether it was given, annulled and merely mentioned numbers too; null when not asked
 *     or not covered
 * @param onlyMentioned true when it is known by the records of others alone, which is no proof;
 *     otherwise absent
 * @param replaced null when the number is in use, was never given, was not asked about or is not
 *     covered
 */
record NumberAnswer(
    int index,
    boolean covered,
    @Schema(nullable = true) @Nullable Boolean given,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean onlyMentioned,
    @Schema(nullable = true) @Nullable Replacement replaced) {

  /**
   * Why a number is no longer in use.
   *
   * @param state {@code changed}, {@code duplicate} or {@code annulled}
   * @param number the number to go by now, at the end of any chain; null when there is none
   */
  record Replacement(String state, @Schema(nullable = true) @Nullable Personnummer number) {}
}

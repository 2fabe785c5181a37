package dk.cpr.disclosure.right;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a caller may ask. */
record MyRights(List<MyRight> rights) {

  /**
   * One right.
   *
   * @param rightId null for what is built in
   * @param mayTravelInTime whether validAt and knownAt may be used
   * @param fields full paths that look-ups take, sorted
   * @param numberFields full paths of what {@code POST /v1/number-questions} answers, sorted; no
   *     look-up takes them
   * @param validTo null while it is open
   */
  record MyRight(
      @Nullable UUID rightId,
      String purpose,
      String legalBasis,
      Coverage coverage,
      List<String> fields,
      List<String> numberFields,
      boolean seesProtected,
      boolean mayTravelInTime,
      @Nullable Instant validFrom,
      @Nullable Instant validTo) {}
}

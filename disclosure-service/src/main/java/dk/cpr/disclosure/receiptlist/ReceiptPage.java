package dk.cpr.disclosure.receiptlist;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dk.cpr.disclosure.receipt.Occasion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Receipts, newest first.
 *
 * @param next cursor of the next page; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReceiptPage(List<View> receipts, @Nullable String next) {

  /**
   * A receipt as it is shown.
   *
   * @param organisation CVR number; empty when the person asked
   * @param organisationName as registered with the right; absent when it has none
   * @param asRelative true where somebody else was asked for and the answer told of this person, by
   *     the fields named; otherwise absent
   * @param user for the auditor only, as are client and case
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record View(
      UUID receipt,
      Instant at,
      Occasion occasion,
      String organisation,
      @Nullable String organisationName,
      String purpose,
      String legalBasis,
      List<String> fields,
      String source,
      @Nullable Boolean asRelative,
      @Nullable String user,
      @Nullable String client,
      @JsonProperty("case") @Nullable String caseReference) {}
}

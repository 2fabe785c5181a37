package dk.cpr.disclosure.receipt;

import java.util.List;

/** How long receipts are kept. */
record RetentionTerms(List<Term> terms) {
  /**
   * One kind.
   *
   * @param months full months after which a receipt of this kind is deleted
   */
  record Term(Occasion occasion, int months, String legalBasis) {}
}

package dk.cpr.kit.problem;

import java.util.Locale;

/**
 * Every problem the register can answer with: slug (the name in kebab case), HTTP status and a
 * constant title. One line each in {@code docs/errors.md}; a test holds the two against each other.
 */
public enum ProblemType {
  MALFORMED_REQUEST(400, "The request cannot be read"),
  INVALID_INPUT(400, "A value in the request is not valid"),
  IDEMPOTENCY_KEY_MISSING(400, "The Idempotency-Key header is missing or malformed"),
  CURSOR_INVALID(400, "The cursor is not one of ours"),
  NOT_AUTHENTICATED(401, "A valid access token is needed"),
  STEP_UP_REQUIRED(401, "The login is not strong enough"),
  NOT_ALLOWED(403, "Your role does not allow this"),
  WRONG_ORGANISATION(403, "Your organisation may not do this"),
  SECOND_EMPLOYEE_REQUIRED(403, "Another employee must decide this"),
  FIELD_NOT_PERMITTED(403, "A field is outside your rights"),
  NO_RIGHT(403, "No right covers this request"),
  NOT_FOUND(404, "There is nothing here"),
  PERSON_NOT_FOUND(404, "No person is known by this"),
  METHOD_NOT_ALLOWED(405, "This method is not offered here"),
  NOT_ACCEPTABLE(406, "None of the accepted media types is offered"),
  CONTRADICTS_KNOWN_FACT(409, "The register already knows something that contradicts this"),
  FACT_SUPERSEDED(409, "The fact does not hold any more; another took its place"),
  CHANGES_NOTHING(409, "This is how the register knows it already"),
  IDEMPOTENCY_KEY_REUSED(409, "The Idempotency-Key was used for another request"),
  ALREADY_REPORTED(409, "This is registered already"),
  LIKELY_REGISTERED(409, "Somebody like this has a number already"),
  SERIES_EXHAUSTED(409, "No number is left for this birth date and sex"),
  NUMBER_ANNULLED(409, "The number that was given has been annulled"),
  NOT_IN_BLOCK(409, "The number is in no open block of this organisation"),
  BLOCK_EXPIRED(409, "The block was not valid any more"),
  GIVEN_UP(409, "An operator has ended this report"),
  CURSOR_LOST(410, "The log was restored to before this cursor"),
  BODY_TOO_LARGE(413, "The request body is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "The body must be application/json"),
  MOTHER_UNKNOWN(422, "The mother's number is not known"),
  PERSON_UNKNOWN(422, "A person named in the report is not known"),
  PARENT_UNKNOWN(422, "A parent's number is not known"),
  MOTHER_DEAD(422, "The mother was dead before the birth"),
  RESIDENCE_REQUIRED(422, "The place of residence is required"),
  ADDRESS_UNKNOWN(422, "The address is not in the address register"),
  AUTHORITY_UNKNOWN(422, "The authority is not in the authority list"),
  AUTHORITY_NOT_ENTITLED(422, "An authority of this kind may not ask for this"),
  IN_THE_FUTURE(422, "The time lies in the future"),
  FACT_UNKNOWN(422, "No fact is known by this id"),
  KEPT_ELSEWHERE(422, "Facts of this kind are kept by another service"),
  REPLACEMENT_NUMBER(422, "This is a replacement number, not a personnummer"),
  NOT_A_PERSONNUMMER(422, "This is not a personnummer"),
  TOO_MANY_REQUESTS(429, "Too many requests at once"),
  INTERNAL_ERROR(500, "Something went wrong here"),
  TRY_AGAIN(503, "The register cannot answer now; try again"),
  PEER_UNAVAILABLE(503, "A part of the register cannot be reached; try again"),
  PROTECTION_UNKNOWN(503, "Protections cannot be confirmed now, so nothing is disclosed");

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The last part of the problem's relative {@code type}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The constant title. */
  public String title() {
    return title;
  }
}

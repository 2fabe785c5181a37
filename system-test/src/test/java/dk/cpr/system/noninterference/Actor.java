package dk.cpr.system.noninterference;

import dk.cpr.test.environment.Tokens;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who asks or reports, under which purpose. */
enum Actor {
  BANK("customer-care", Fields.COMPANY),
  INSURER("policy-care", Fields.COMPANY),
  PRESS("journalism", Fields.PRESS),
  TAX("tax-assessment", Fields.ALL),
  AGENCY("agency-work", Fields.ALL),
  OTHER_MUNICIPALITY("case-work", Fields.ALL),
  OWN_RESIDENTS("citizen-service", Fields.ALL),
  MUNICIPAL_SYSTEM("citizen-service", Fields.ALL),
  HOSPITAL("treatment", Fields.ALL),
  PARISH("church-book", Fields.PARISH),
  FORMER_SPOUSE("insight", Fields.OWN),
  STRANGER("insight", Fields.OWN),
  OTHER_SYSTEM("agency-work", Fields.ALL),
  AUDITOR("agency-work", Fields.COMPANY),
  OFFICE("register-operation", Fields.ALL),
  NOBODY("customer-care", Fields.COMPANY),
  FORGED("customer-care", Fields.COMPANY),
  OPERATOR("register-operation", Fields.COMPANY),
  HIDDEN_SELF("insight", Fields.OWN),
  DOUBLE_SELF("insight", Fields.OWN);

  /** Those who may not see what is protected, whatever they ask of the hidden one. */
  static final List<Actor> BLIND =
      List.of(
          BANK,
          INSURER,
          PRESS,
          AGENCY,
          OTHER_MUNICIPALITY,
          OWN_RESIDENTS,
          MUNICIPAL_SYSTEM,
          HOSPITAL,
          PARISH,
          FORMER_SPOUSE,
          STRANGER,
          OTHER_SYSTEM,
          AUDITOR,
          NOBODY,
          FORGED);

  private final String purpose;
  private final List<String> fields;

  Actor(String purpose, List<String> fields) {
    this.purpose = purpose;
    this.fields = fields;
  }

  String purpose() {
    return purpose;
  }

  List<String> fields() {
    return fields;
  }

  /** Whether its rights do not reach the hidden one at all. */
  boolean mayNotKnowOf() {
    return switch (this) {
      case OWN_RESIDENTS, MUNICIPAL_SYSTEM, STRANGER, OTHER_SYSTEM, AUDITOR, NOBODY, FORGED -> true;
      default -> false;
    };
  }

  /** Whether it sees the protected among the residents of its municipality. */
  boolean isOfMunicipality() {
    return this == OWN_RESIDENTS || this == MUNICIPAL_SYSTEM;
  }

  /** A token; null for none. */
  @Nullable String token(Cast cast) {
    String home = Municipalities.neutral(cast.scene().index());
    return switch (this) {
      case BANK -> Tokens.bank();
      case INSURER -> Tokens.insurer();
      case PRESS -> Tokens.system("press", "10000015", "company").token();
      case TAX -> Tokens.tax();
      case AGENCY -> Tokens.system("agency", "10000014", "authority").token();
      case OTHER_MUNICIPALITY, OWN_RESIDENTS -> Tokens.caseworker(home);
      case MUNICIPAL_SYSTEM ->
          Tokens.system("system-" + home, "1000" + home, "municipality")
              .claim("municipality", home)
              .token();
      case HOSPITAL -> Tokens.hospital();
      case PARISH -> Tokens.parish();
      case FORMER_SPOUSE -> citizen(cast, Role.SPOUSE);
      case STRANGER -> citizen(cast, Role.RESIDENT);
      case HIDDEN_SELF -> citizen(cast, Role.HIDDEN);
      case DOUBLE_SELF -> citizen(cast, Role.DOUBLE);
      case OTHER_SYSTEM -> Tokens.system("other", "10000017", "authority").token();
      case AUDITOR -> Tokens.auditor();
      case OFFICE -> Tokens.office();
      case OPERATOR -> Tokens.operator();
      case FORGED -> Tokens.system("bank", "10000005", "bank").expired().token();
      case NOBODY -> null;
    };
  }

  /** Whether the token says who the person is, so that each sequence has its own. */
  boolean isPersonal() {
    return switch (this) {
      case FORMER_SPOUSE, STRANGER, HIDDEN_SELF, DOUBLE_SELF -> true;
      default -> false;
    };
  }

  private static String citizen(Cast cast, Role role) {
    return Tokens.citizen(UUID.fromString(cast.id(role)));
  }
}

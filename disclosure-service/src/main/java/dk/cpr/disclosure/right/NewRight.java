package dk.cpr.disclosure.right;

import dk.cpr.kernel.text.WrittenText;
import dk.cpr.kit.security.OrganisationKind;
import dk.cpr.kit.security.Roles;
import dk.cpr.kit.web.Cleaned;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A right to be registered.
 *
 * @param organisation CVR number, eight digits
 * @param name as citizens see it in their receipts
 * @param kind AUTHORITY, COMPANY, PRESS or ASSOCIATION
 * @param type what its tokens must claim as {@code organisation_kind}; absent is the one that is
 *     registered, or any of its kind; § 42, stk. 3 needs it named
 * @param purpose slug that requests name
 * @param legalBasis paragraph that it rests on
 * @param coverage ALL, OWN_MUNICIPALITY (municipalities), or IDENTIFIED; a private recipient has
 *     IDENTIFIED, also where ALL is written
 * @param fields full paths; {@code <kind>.*} stands for all of a kind that is not sensitive, for a
 *     private recipient for those that the law lists, {@code number.*} for all but the questions
 *     {@code number.given} and {@code number.replaced}
 * @param parameters PAST for an authority that may ask on both time axes; absent is all that the
 *     kind of recipient may
 * @param seesProtected authorities only; absent is false
 * @param clients OAuth clients of the organisation that may use it
 * @param roles of tokens of the organisation that may use it: system, caseworker, office; where
 *     neither a client nor a role is named: system of a private recipient, all three of an
 *     authority
 * @param validFrom first day; absent or past is now
 * @param validTo first day on which it no longer holds; absent is open
 */
public record NewRight(
    @NotNull @Pattern(regexp = "[0-9]{8}") String organisation,
    @Cleaned @NotBlank @Pattern(regexp = WrittenText.SIGN + "{1,200}") String name,
    @NotNull RecipientKind kind,
    @Nullable OrganisationKind type,
    @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,59}") String purpose,
    @Cleaned @NotBlank @Pattern(regexp = WrittenText.SIGN + "{1,200}") String legalBasis,
    @NotNull Coverage coverage,
    @NotNull @Size(min = 1, max = 500) List<@NotNull @Size(max = 80) String> fields,
    @Nullable @Size(max = 10) List<@NotNull Parameter> parameters,
    boolean seesProtected,
    @Nullable @Size(max = 100) List<@NotNull @Pattern(regexp = "[!-~]{1,200}") String> clients,
    @Nullable @Size(min = 1, max = 10) List<@NotNull @Size(max = 40) String> roles,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {

  /** Whom it covers. */
  Coverage covered() {
    return kind.isPrivate() && coverage == Coverage.ALL ? Coverage.IDENTIFIED : coverage;
  }

  /** The clients that it is bound to. */
  List<String> boundClients() {
    return clients == null ? List.of() : clients.stream().distinct().toList();
  }

  /** The roles that it is bound to. */
  List<String> boundRoles() {
    if (roles != null && !roles.isEmpty()) {
      return roles.stream().distinct().toList();
    }
    if (!boundClients().isEmpty()) {
      return List.of();
    }
    return kind.isPrivate()
        ? List.of(Roles.SYSTEM)
        : List.of(Roles.SYSTEM, Roles.CASEWORKER, Roles.OFFICE);
  }

  /** What requests may say beside fields. */
  Set<Parameter> allowed() {
    if (parameters != null) {
      return Set.copyOf(parameters);
    }
    return kind.isPrivate() ? Set.of() : Set.of(Parameter.PAST);
  }
}

package dk.cpr.address.known;

import dk.cpr.address.form.AddressKey;
import dk.cpr.address.form.StandardAddress;
import dk.cpr.kit.security.CalledBy;
import dk.cpr.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Questions about addresses that no person is part of. */
@Path("/v1/addresses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AddressResource {
  private final AddressBook book;

  AddressResource(AddressBook book) {
    this.book = book;
  }

  /**
   * What is known of an address.
   *
   * @param known whether it is in use
   * @param basis what knows it; null when it is not known
   * @param darAddress its id in DAR, where that is the basis
   * @param standardAddress the full address on one line, where its road has a name
   */
  public record Check(
      boolean known,
      Finding.@Nullable Basis basis,
      @Nullable UUID darAddress,
      @Nullable String standardAddress) {}

  /**
   * Says whether an address is in use now, or was at a time: {@code
   * {"municipality":"0461","road":"6550", "house":"49","floor":"2","door":"th"}} gives {@code
   * {"known":true,"basis":"DAR", "darAddress":"01ff…","standardAddress":"Ridehusgade 49, 2. th,
   * 5000 Odense C"}}.
   */
  @POST
  @Path("/check")
  @RolesAllowed(Roles.SERVICE)
  @CalledBy("person-service")
  @Operation(summary = "Is this address known?")
  public Check check(@NotNull @Valid AddressQuestion address) {
    AddressKey key = address.key();
    return book.find(key, address.when())
        .map(found -> check(key, found))
        .orElseGet(() -> new Check(false, null, null, null));
  }

  private static Check check(AddressKey key, Finding found) {
    @Nullable String line = StandardAddress.oneLine(key, found.words()).orElse(null);
    return new Check(true, found.basis(), found.darAddress(), line);
  }
}

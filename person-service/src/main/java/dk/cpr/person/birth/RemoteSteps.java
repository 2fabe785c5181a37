package dk.cpr.person.birth;

import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.custody.CustodyCase.SharedResidence;
import dk.cpr.person.custody.CustodyRule;
import dk.cpr.person.peer.AddressService;
import dk.cpr.person.peer.NumberService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * What a birth needs of the other services. The child's person id is the key of each call, so that
 * a call whose answer was lost is made again without doing anything twice.
 */
@ApplicationScoped
class RemoteSteps {
  private final NumberService numbers;
  private final AddressService addresses;

  RemoteSteps(@RestClient NumberService numbers, @RestClient AddressService addresses) {
    this.numbers = numbers;
    this.addresses = addresses;
  }

  void giveNumber(Birth birth) {
    numbers.allocate(
        key(birth),
        new NumberService.Allocation(
            birth.report().born().date(),
            birth.report().sex(),
            "BIRTH",
            birth.child(),
            null,
            null,
            birth.report().reservedNumber(),
            birth.report().reservedNumber() == null ? null : birth.organisation()));
  }

  void annulNumber(Birth birth) {
    numbers.annul(key(birth), NumberService.Annulment.of(birth.child()));
  }

  void giveAddress(Birth birth) {
    BirthReport report = birth.report();
    NewBirth.@Nullable Residence given = report.residence();
    addresses.reside(
        key(birth),
        given == null
            ? new AddressService.Residence(
                birth.child(),
                Objects.requireNonNull(report.mother().person()),
                null,
                report.time())
            : new AddressService.Residence(
                birth.child(), null, Homes.address(given), report.time()));
  }

  void withdrawAddress(Birth birth) {
    addresses.withdraw(key(birth), new AddressService.Withdrawal(birth.child()));
  }

  /** Whether both parents, who are persons of the register, shared an address before the birth. */
  SharedResidence sharedResidence(BirthReport report) {
    SourceTime born = report.born();
    LocalDate from = born.date().minusMonths(CustodyRule.MONTHS_BEFORE_BIRTH);
    PersonId mother = Objects.requireNonNull(report.mother().person());
    PersonId other = Objects.requireNonNull(Objects.requireNonNull(report.otherParent()).person());
    return addresses.shared(new AddressService.Two(mother, other, from, born.date())).shared()
        ? SharedResidence.SHARED
        : SharedResidence.NOT_SHARED;
  }

  private static String key(Birth birth) {
    return birth.child().toString();
  }
}

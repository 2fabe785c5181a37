package dk.cpr.person.birth;

import dk.cpr.kernel.code.AuthorityCode;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.problem.RemoteProblem;
import dk.cpr.person.authority.AuthorityList;
import dk.cpr.person.birth.BirthReport.Parent;
import dk.cpr.person.custody.CustodyCase.JointCare;
import dk.cpr.person.custody.CustodyCase.Parenthood;
import dk.cpr.person.peer.AddressService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What must be true of a report before a birth is begun (law 10: a live report is refused). */
@ApplicationScoped
class BirthChecks {
  private static final Logger LOG = Logger.getLogger(BirthChecks.class);

  /** The day the register began. */
  private static final LocalDate BEGINNING = LocalDate.of(1968, 4, 2);

  private final AuthorityList authorities;
  private final AddressService addresses;
  private final Parents parents;

  BirthChecks(AuthorityList authorities, @RestClient AddressService addresses, Parents parents) {
    this.authorities = authorities;
    this.addresses = addresses;
    this.parents = parents;
  }

  /**
   * The report with persons by their ids.
   *
   * @throws ProblemException invalid-input, in-the-future, authority-unknown, residence-required,
   *     address-unknown and what {@link Parents} refuses
   */
  BirthReport check(NewBirth given) {
    SourceTime born = time(given.time());
    requireAuthority(given.place().authority(), born);
    if (given.mother().number() == null && given.residence() == null) {
      throw new ProblemException(
              ProblemType.RESIDENCE_REQUIRED,
              "Without the mother's number the register cannot tell where the child lives.")
          .at("/residence", "residence-required", "the child's residence");
    }
    Parents.Couple couple = parents.find(given, born);
    requireAddress(given.residence());
    @Nullable Parent other = couple.other();
    return new BirthReport(
        given.time(),
        given.sex(),
        given.sequence(),
        given.place().authority(),
        given.place().text().strip(),
        couple.mother(),
        other,
        parenthood(given.parenthood()),
        Objects.requireNonNullElse(given.jointCare(), JointCare.NOT_DECLARED),
        given.residence());
  }

  private static SourceTime time(String text) {
    if (!SourceTime.isReadable(text) || SourceTime.of(text).date().isBefore(BEGINNING)) {
      throw new ProblemException(ProblemType.INVALID_INPUT)
          .at("/time", "impossible-time", "a time that exists, since the register began");
    }
    SourceTime born = SourceTime.of(text);
    if (born.instant().isAfter(Instant.now())) {
      throw new ProblemException(ProblemType.IN_THE_FUTURE)
          .at("/time", "in-the-future", "a time that has passed");
    }
    return born;
  }

  private void requireAuthority(@Nullable String code, SourceTime born) {
    if (code != null && !authorities.has(new AuthorityCode(code), born.instant())) {
      throw new ProblemException(ProblemType.AUTHORITY_UNKNOWN)
          .at("/place/authority", "authority-unknown", "an authority that existed at the birth");
    }
  }

  /** Asked before a number is given; when there is no answer now, the birth itself will ask. */
  private void requireAddress(NewBirth.@Nullable Residence residence) {
    if (residence == null) {
      return;
    }
    try {
      if (addresses.check(Residences.address(residence)).known()) {
        return;
      }
    } catch (RemoteProblem | ProcessingException e) {
      LOG.infof("an address could not be checked beforehand: %s", e.getMessage());
      return;
    }
    throw new ProblemException(ProblemType.ADDRESS_UNKNOWN)
        .at("/residence", "address-unknown", "an address of the address register");
  }

  private static Parenthood parenthood(NewBirth.@Nullable Parenthood given) {
    return given == null ? Parenthood.NOT_STATED : Parenthood.valueOf(given.name());
  }
}

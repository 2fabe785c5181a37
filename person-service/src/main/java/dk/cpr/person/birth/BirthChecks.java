package dk.cpr.person.birth;

import dk.cpr.kernel.code.AuthorityCode;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import dk.cpr.kit.security.Caller;
import dk.cpr.person.authority.AuthorityList;
import dk.cpr.person.birth.BirthReport.Parent;
import dk.cpr.person.custody.CustodyCase.JointCare;
import dk.cpr.person.custody.CustodyCase.Parenthood;
import dk.cpr.person.existing.ExistingPersonRule;
import dk.cpr.person.receipt.Reason;
import dk.cpr.person.receipt.Recipient;
import dk.cpr.person.receipt.ReportReceipts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What must be true of a report before a birth is begun (law 10: a live report is refused). */
@ApplicationScoped
class BirthChecks {
  /** The day the register began. */
  private static final LocalDate BEGINNING = LocalDate.of(1968, 4, 2);

  private final AuthorityList authorities;
  private final Parents parents;
  private final Homes homes;
  private final ExistingPersonRule existing;
  private final ReportReceipts receipts;
  private final Caller caller;

  BirthChecks(
      AuthorityList authorities,
      Parents parents,
      Homes homes,
      ExistingPersonRule existing,
      ReportReceipts receipts,
      Caller caller) {
    this.authorities = authorities;
    this.parents = parents;
    this.homes = homes;
    this.existing = existing;
    this.receipts = receipts;
    this.caller = caller;
  }

  /**
   * The report with persons by their ids. A refusal that tells of a parent leaves a receipt first.
   *
   * @throws ProblemException invalid-input, in-the-future, authority-unknown and what {@link
   *     Parents} and {@link Homes} refuse
   */
  BirthReport check(NewBirth given) {
    SourceTime born = time(given.time());
    requireAuthority(given.place().authority(), born);
    if (given.mother().number() == null && given.residence() == null) {
      throw Homes.required();
    }
    Parents.Couple couple = parents.find(given, born);
    try {
      parents.require(given, couple, born);
      homes.require(given.residence(), couple.mother().person(), given.time());
      existing.requireUnborn(
          couple.mother().person(), born.date(), given.sex(), given.notTheSame());
    } catch (ProblemException refusal) {
      receipts.existence(
          Recipient.of(caller), Reason.birth(refusal.type().slug()), couple.persons());
      throw refusal;
    }
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
        reserved(given, born),
        given.residence(),
        given.notTheSame());
  }

  private static @Nullable Personnummer reserved(NewBirth given, SourceTime born) {
    if (given.reservedNumber() == null) {
      return null;
    }
    Personnummer number = given.reservedNumber().number("/reservedNumber");
    if (!number.birthDate().equals(born.date()) || number.sex() != given.sex()) {
      throw new ProblemException(ProblemType.INVALID_INPUT)
          .at("/reservedNumber", "other-series", "it carries another birth date or sex");
    }
    return number;
  }

  private static SourceTime time(String text) {
    if (!SourceTime.isReportable(text) || SourceTime.of(text).date().isBefore(BEGINNING)) {
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

  private static Parenthood parenthood(NewBirth.@Nullable Parenthood given) {
    return given == null ? Parenthood.NOT_STATED : Parenthood.valueOf(given.name());
  }
}

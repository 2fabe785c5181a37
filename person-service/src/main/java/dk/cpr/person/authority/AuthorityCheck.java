package dk.cpr.person.authority;

import dk.cpr.fact.importing.ImportCheck;
import dk.cpr.kernel.code.AuthorityCode;
import dk.cpr.kernel.code.CountryCode;
import dk.cpr.kernel.fact.FactContent;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Verifies the authorities and countries that an import names. */
@ApplicationScoped
class AuthorityCheck implements ImportCheck {
  private final AuthorityList list;

  AuthorityCheck(AuthorityList list) {
    this.list = list;
  }

  @Override
  public boolean verified(FactContent fact) {
    return switch (fact.kind()) {
      case BIRTH_REGISTRATION -> authority(fact.value().get("authority"));
      case CITIZENSHIP -> country(fact.value().get("country"));
      default -> true;
    };
  }

  @Override
  public boolean knows(AuthorityCode code) {
    return list.hasEver(code);
  }

  private boolean authority(@Nullable String code) {
    return code == null || list.hasEver(new AuthorityCode(code));
  }

  private boolean country(@Nullable String code) {
    return code == null || list.hasEver(new CountryCode(code));
  }
}

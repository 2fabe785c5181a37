package dk.cpr.address.known;

import dk.cpr.address.form.AddressKey;
import dk.cpr.address.form.When;
import dk.cpr.fact.importing.ImportCheck;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * An imported residence is verified when its address is or ever was known here (law 10); other
 * facts are not checked.
 */
@ApplicationScoped
class ResidenceCheck implements ImportCheck {
  private final AddressBook book;

  ResidenceCheck(AddressBook book) {
    this.book = book;
  }

  @Override
  public boolean verified(FactContent fact) {
    return fact.kind() != FactKind.RESIDENCE
        || AddressKey.of(fact.value()).flatMap(key -> book.find(key, When.EVER)).isPresent();
  }
}

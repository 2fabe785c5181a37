package dk.cpr.person.event;

import dk.cpr.kit.security.Caller;
import dk.cpr.kit.security.OrganisationKind;
import dk.cpr.kit.security.Roles;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** As what a caller reports: the kind of organisation together with a role that it may have. */
enum Reporter {
  MUNICIPALITY("municipality", OrganisationKind.MUNICIPALITY, Roles.CASEWORKER, Roles.SYSTEM),
  PARISH("parish", OrganisationKind.PARISH, Roles.SYSTEM),
  /** One that the law lets register people without residence. */
  AUTHORITY("authority", OrganisationKind.AUTHORITY, Roles.SYSTEM),
  HOSPITAL("hospital", OrganisationKind.HOSPITAL, Roles.SYSTEM),
  OFFICE("CPR office", OrganisationKind.OFFICE, Roles.OFFICE);

  private final String title;
  private final OrganisationKind kind;
  private final List<String> roles;

  Reporter(String title, OrganisationKind kind, String... roles) {
    this.title = title;
    this.kind = kind;
    this.roles = List.of(roles);
  }

  /** The name in docs/events.md. */
  String title() {
    return title;
  }

  /** Empty for everyone who reports no life event at all. */
  static Optional<Reporter> of(Caller caller) {
    return caller.organisation().isEmpty()
        ? Optional.empty()
        : Arrays.stream(values())
            .filter(reporter -> caller.kind().filter(reporter.kind::equals).isPresent())
            .filter(reporter -> reporter.roles.stream().anyMatch(caller::has))
            .findFirst();
  }
}

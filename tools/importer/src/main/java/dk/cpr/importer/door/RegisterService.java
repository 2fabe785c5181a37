package dk.cpr.importer.door;

import dk.cpr.kernel.fact.Owner;

/** The services that a client of the import doors talks to. */
public enum RegisterService {
  NUMBER("number-service"),
  PERSON("person-service"),
  ADDRESS("address-service"),
  PROTECTION("protection-service"),
  DISCLOSURE("disclosure-service");

  private final String moduleName;

  RegisterService(String moduleName) {
    this.moduleName = moduleName;
  }

  /** The service that keeps the facts of an owner. */
  public static RegisterService of(Owner owner) {
    return switch (owner) {
      case PERSON -> PERSON;
      case ADDRESS -> ADDRESS;
      case PROTECTION -> PROTECTION;
    };
  }

  /** The module's name, e.g. {@code person-service}. */
  public String moduleName() {
    return moduleName;
  }
}

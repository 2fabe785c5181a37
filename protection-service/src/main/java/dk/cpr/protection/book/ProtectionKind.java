package dk.cpr.protection.book;

import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.code.Coded;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.protection.confirmation.Acts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What a person can be protected from, as this service's doors name it. */
public enum ProtectionKind implements Coded {
  /** Name and address protection, CPR-loven § 28. */
  NAME_AND_ADDRESS("0001"),
  /** Left out of local directories, § 29(1); follows name and address protection, § 30(1). */
  LOCAL_DIRECTORY("0002"),
  /** Marketing protection, § 29(2). */
  MARKETING("0003"),
  /** Research protection: discontinued, in old data only. */
  RESEARCH("0004"),
  /** Credit warning, § 29(3): a fact of its own kind, one at a time. */
  CREDIT_WARNING(Acts.CREDIT_WARNING);

  /** What passes from a parent to a child. */
  public static final List<ProtectionKind> PASSED_ON = List.of(LOCAL_DIRECTORY, NAME_AND_ADDRESS);

  private final String code;

  ProtectionKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** The kind with a code that is known to be one. */
  public static ProtectionKind of(String code) {
    return Coded.find(ProtectionKind.class, code).orElseThrow();
  }

  /** The kind that a fact is of. */
  public static ProtectionKind of(StoredFact fact) {
    return of(Acts.type(fact));
  }

  /** Whether any kind has this code. */
  public static boolean has(String code) {
    return Arrays.stream(values()).anyMatch(kind -> kind.code.equals(code));
  }

  /** The kind of fact that holds it. */
  public FactKind factKind() {
    return this == CREDIT_WARNING ? FactKind.CREDIT_WARNING : FactKind.PROTECTION;
  }

  /** What a new one says. */
  public FactContent content(EffectPeriod effect) {
    return FactContent.valid(
        factKind(), this == CREDIT_WARNING ? Map.of() : Map.of("type", code), effect);
  }
}

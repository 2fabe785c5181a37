package dk.cpr.person.birth;

import dk.cpr.fact.store.FactStore.Opening;
import dk.cpr.fact.store.Origin;
import dk.cpr.fact.store.Registration;
import dk.cpr.kernel.code.CivilStatus;
import dk.cpr.kernel.code.CustodyRelation;
import dk.cpr.kernel.code.ParentRole;
import dk.cpr.kernel.fact.FactContent;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.birth.BirthReport.Parent;
import dk.cpr.person.custody.CustodyPeriod;
import dk.cpr.person.custody.CustodyRule.Custody;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a birth makes: what the hospital reported, and what follows from it. Event A51
 * stands at the child without mark, at the parents with MO and FA, at the time of registration.
 */
final class BirthFacts {
  private static final String EVENT = "A51";
  private static final String DENMARK = "5100";
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuuMMddHHmm");

  private final Birth birth;
  private final BirthReport report;
  private final EffectPeriod sinceBirth;
  private final Registration reported;
  private final Registration derived;

  BirthFacts(Birth birth, Instant at) {
    this.birth = birth;
    this.report = birth.report();
    this.sinceBirth = EffectPeriod.since(report.born());
    String document = "birth:" + birth.id();
    this.reported = Registration.report(at, birth.organisation(), document);
    this.derived = new Registration(at, birth.organisation(), document, Origin.DERIVED, null, true);
  }

  /** Whether the child has Danish citizenship from its birth. */
  enum Citizenship {
    DANISH,
    NOT_SETTLED
  }

  /** When the parents died, null for the living. */
  record Deaths(@Nullable SourceTime mother, @Nullable SourceTime other) {}

  /**
   * Who gets custody.
   *
   * @param marriedSince when parents married each other who were not at the birth
   */
  record Care(Custody custody, @Nullable SourceTime marriedSince) {}

  List<Opening> ofChild(Care care, Citizenship citizenship, Deaths deaths) {
    List<Opening> facts = new ArrayList<>();
    facts.add(reported(FactKind.BIRTH, birthValue()));
    facts.add(reported(FactKind.BIRTH_REGISTRATION, placeValue()));
    facts.add(parent("mother", report.mother()));
    @Nullable Parent other = report.otherParent();
    if (other != null) {
      facts.add(parent("father", other));
    }
    facts.add(derived(FactKind.CIVIL_STATUS, Map.of("code", CivilStatus.UNMARRIED.code())));
    custody(CustodyRelation.MOTHER, report.born(), deaths.mother()).ifPresent(facts::add);
    @Nullable SourceTime both =
        care.custody() == Custody.BOTH ? report.born() : care.marriedSince();
    if (both != null) {
      custody(CustodyRelation.FATHER_OR_CO_MOTHER, both, deaths.other()).ifPresent(facts::add);
    }
    if (citizenship == Citizenship.DANISH) {
      facts.add(derived(FactKind.CITIZENSHIP, Map.of("country", DENMARK)));
    }
    facts.add(event(""));
    return facts;
  }

  List<Opening> ofParent(Parent parent) {
    return List.of(
        derived(FactKind.CHILD, Map.of("person", birth.child().toString())),
        event(parent.role() == ParentRole.MOTHER ? "MO" : "FA"));
  }

  private Map<String, String> birthValue() {
    return Map.of(
        "date", report.born().date().toString(),
        "time", report.born().local().toLocalTime().toString(),
        "sex", report.sex().name(),
        "sequence", Integer.toString(report.sequence()));
  }

  private Map<String, String> placeValue() {
    Map<String, String> value = new TreeMap<>(Map.of("text", report.placeText()));
    if (report.authority() != null) {
      value.put("authority", report.authority());
    }
    return value;
  }

  private Opening parent(String slot, Parent parent) {
    Map<String, String> value = new TreeMap<>(Map.of("role", parent.role().code()));
    if (parent.person() != null) {
      value.put("person", parent.person().toString());
    } else {
      value.put("name", String.valueOf(parent.name()));
      value.put("birthDate", String.valueOf(parent.birthDate()));
    }
    return new Opening(
        FactContent.valid(FactKind.PARENT, value, sinceBirth).inSlot(slot), reported);
  }

  /** A holder who died between the birth and its report held it until then. */
  private Optional<Opening> custody(
      CustodyRelation relation, SourceTime from, @Nullable SourceTime death) {
    List<SourceTime> deaths = Stream.ofNullable(death).toList();
    return CustodyPeriod.since(from, report.born().date(), deaths)
        .map(
            period ->
                FactContent.valid(FactKind.CUSTODY, Map.of("relation", relation.code()), period))
        .map(content -> new Opening(content, derived));
  }

  private Opening event(String mark) {
    String at = MINUTE.format(SourceTime.at(derived.at()).local());
    Map<String, String> value = new TreeMap<>(Map.of("code", EVENT));
    if (!mark.isEmpty()) {
      value.put("mark", mark);
    }
    FactContent event =
        FactContent.valid(FactKind.EVENT, value, EffectPeriod.since(SourceTime.of(at)))
            .inSlot(at + EVENT + mark + ":" + birth.child());
    return new Opening(event, derived);
  }

  private Opening reported(FactKind kind, Map<String, String> value) {
    return new Opening(FactContent.valid(kind, value, sinceBirth), reported);
  }

  private Opening derived(FactKind kind, Map<String, String> value) {
    return new Opening(FactContent.valid(kind, value, sinceBirth), derived);
  }
}

package dk.cpr.person.event;

import static dk.cpr.person.event.Mark.CHILD;
import static dk.cpr.person.event.Mark.FATHER;
import static dk.cpr.person.event.Mark.FORMER_FATHER;
import static dk.cpr.person.event.Mark.FORMER_GUARDIAN;
import static dk.cpr.person.event.Mark.FORMER_MOTHER;
import static dk.cpr.person.event.Mark.FORMER_NUMBER;
import static dk.cpr.person.event.Mark.MOTHER;
import static dk.cpr.person.event.Mark.NEW_FATHER;
import static dk.cpr.person.event.Mark.NEW_GUARDIAN;
import static dk.cpr.person.event.Mark.NEW_MOTHER;
import static dk.cpr.person.event.Mark.NEW_NUMBER;
import static dk.cpr.person.event.Mark.PARTNER;
import static dk.cpr.person.event.Mark.SPOUSE;
import static dk.cpr.person.event.Reporter.HOSPITAL;
import static dk.cpr.person.event.Reporter.MUNICIPALITY;
import static dk.cpr.person.event.Reporter.PARISH;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The own event list: Danish word, inferred CPR code ("" where none is known), who may report it
 * beside the CPR office, and the marks of those it touches beside the main person. docs/events.md
 * shows the same; a test holds the two against each other.
 */
public enum EventKind {
  MARRIAGE("ægteskab", "A19", by(MUNICIPALITY, PARISH), SPOUSE, CHILD),
  PARTNERSHIP("registreret partnerskab", "A23", by(MUNICIPALITY), PARTNER),
  CONVERSION("omdannelse af partnerskab", "A19", by(MUNICIPALITY), SPOUSE, CHILD),
  SEPARATION("separation", "P35", by(MUNICIPALITY), SPOUSE, PARTNER),
  SEPARATION_END("ophør af separation", "P36", by(MUNICIPALITY), SPOUSE, PARTNER),
  DIVORCE("skilsmisse", "A20", by(MUNICIPALITY), SPOUSE, PARTNER),
  DEATH("død", "A21", by(MUNICIPALITY, PARISH, HOSPITAL), SPOUSE, PARTNER, CHILD),
  DEATH_BY_AGE("død på grund af alder", "A21", by(), SPOUSE, PARTNER, CHILD),
  SPOUSE_DEATH("ægtefælles død", "", by(MUNICIPALITY, PARISH)),
  PARENTHOOD("faderskab, medmoderskab", "A37", by(MUNICIPALITY, PARISH), NEW_FATHER),
  ADOPTION(
      "adoption", "A35", by(MUNICIPALITY), NEW_MOTHER, NEW_FATHER, FORMER_MOTHER, FORMER_FATHER),
  CUSTODY_CHANGE("ændring af forældremyndighed", "P40", by(MUNICIPALITY)),
  NAMING("navngivning", "A13", by(MUNICIPALITY, PARISH)),
  NAME_CHANGE("navneændring", "A13", by(MUNICIPALITY, PARISH)),
  CHURCH_ENTRY("indmeldelse i folkekirken", "", by(PARISH)),
  CHURCH_EXIT("udmeldelse af folkekirken", "", by(PARISH)),
  CITIZENSHIP("statsborgerskab", "A27", by(MUNICIPALITY)),
  GUARDIANSHIP("værgemål", "A73", by(MUNICIPALITY), NEW_GUARDIAN, FORMER_GUARDIAN),
  GUARDIANSHIP_END("ophør af værgemål", "A73", by(MUNICIPALITY), FORMER_GUARDIAN),
  DISAPPEARANCE("forsvinden", "A02", by(MUNICIPALITY)),
  FINDING("genfunden", "A03", by(MUNICIPALITY)),
  OCCUPATION("stilling", "", by(MUNICIPALITY)),
  MUNICIPAL_CONDITION("kommunalt forhold", "", by(MUNICIPALITY)),
  NOTE("notat", "", by(MUNICIPALITY)),
  RELOCATION_ORDER("flyttepåbud", "", by(MUNICIPALITY)),
  ELECTION_FACT("valgoplysning", "", by(MUNICIPALITY)),
  SHARED_RESIDENCE("delt bopæl", "", by(MUNICIPALITY)),
  MUNICIPAL_FACT_END("ophør af kommunal oplysning", "", by(MUNICIPALITY)),
  ADMINISTRATIVE_NUMBER(
      "administrativt personnummer", "", by(MUNICIPALITY, PARISH, Reporter.AUTHORITY)),
  IMMIGRATION("indrejse", "A05", by(MUNICIPALITY), MOTHER, FATHER, SPOUSE, PARTNER),
  RETURN("genindrejse", "A04", by(MUNICIPALITY)),
  EMIGRATION("udrejse", "A06", by(MUNICIPALITY)),
  DUPLICATE("sammenlægning af dobbeltnummer", "P02", by(MUNICIPALITY), NEW_NUMBER),
  DUPLICATE_UNDO("ophævelse af sammenlægning", "P43", by(), FORMER_NUMBER),
  NUMBER_CHANGE(
      "ændring af personnummer", "P03", by(MUNICIPALITY), Mark.SPOUSE, Mark.PARTNER, Mark.CHILD),
  NUMBER_CHANGE_UNDO(
      "ophævelse af nummerændring", "P42", by(MUNICIPALITY), Mark.SPOUSE, Mark.PARTNER, Mark.CHILD),
  NUMBER_ANNULMENT("annullering af personnummer", "", by()),
  NUMBER_ANNULMENT_UNDO("ophævelse af annullering", "", by());

  private final String wireName = camelCase(name());
  private final String danish;
  private final String code;
  private final Set<Reporter> reporters;
  private final List<Mark> marks;

  EventKind(String danish, String code, Set<Reporter> reporters, Mark... marks) {
    this.danish = danish;
    this.code = code;
    this.reporters = reporters;
    this.marks = List.of(marks);
  }

  /** The kind with a wire name. */
  public static Optional<EventKind> ofWireName(String name) {
    return Arrays.stream(values()).filter(kind -> kind.wireName().equals(name)).findFirst();
  }

  /** The name in JSON and tables, in camelCase. */
  @JsonValue
  public String wireName() {
    return wireName;
  }

  /** The inferred code of CPR's own events, "" where none is known. */
  public String code() {
    return code;
  }

  String danish() {
    return danish;
  }

  /** Who may report it; the CPR office may report everything. */
  Set<Reporter> reporters() {
    EnumSet<Reporter> all = EnumSet.of(Reporter.OFFICE);
    all.addAll(reporters);
    return all;
  }

  List<Mark> marks() {
    return marks;
  }

  /** Whether its effect may lie ahead: an end that was decided now, a departure before it. */
  boolean mayLieAhead() {
    return this == GUARDIANSHIP_END || this == MUNICIPAL_FACT_END || this == EMIGRATION;
  }

  /** Whether it shows among a person's events, which tell more people than a sensitive fact may. */
  boolean isShown() {
    return this != CHURCH_ENTRY && this != CHURCH_EXIT;
  }

  private static Set<Reporter> by(Reporter... reporters) {
    return Set.of(reporters);
  }

  private static String camelCase(String constant) {
    StringBuilder name = new StringBuilder();
    for (String word : constant.split("_", -1)) {
      String low = word.toLowerCase(Locale.ROOT);
      name.append(name.isEmpty() ? low : word.charAt(0) + low.substring(1));
    }
    return name.toString();
  }
}

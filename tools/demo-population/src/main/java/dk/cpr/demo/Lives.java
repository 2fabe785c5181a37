package dk.cpr.demo;

import dk.cpr.demo.Adult.Reference;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.time.EffectPeriod;
import dk.cpr.kernel.time.SourceTime;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What happens to the invented people, as the facts that a register has of it. */
final class Lives {
  private static final String DENMARK = "5100";

  private final Census census;
  private final Town town;
  private int next = 100;

  Lives(Census census, Town town) {
    this.census = census;
    this.town = town;
  }

  /** Two adults and where they live. */
  record Couple(Adult one, Adult other, Home home) {}

  Home nextHome() {
    return town.homes().get(next++ % town.homes().size());
  }

  Couple couple(Adult one, Adult other, Home home) {
    return new Couple(one, other, home);
  }

  /** Lives alone and never married. */
  Adult single(Adult adult) {
    settle(adult, nextHome(), adult.born().plusYears(20).withDayOfMonth(1));
    return unmarried(adult);
  }

  Adult unmarried(Adult adult) {
    return civil(adult, "U", adult.born(), null);
  }

  void cohabit(Couple couple, LocalDate since) {
    for (Adult adult : new Adult[] {couple.one(), couple.other()}) {
      settle(adult, couple.home(), since);
      unmarried(adult);
    }
  }

  /** They move together and marry on one day; the first takes the other's name. */
  void marry(Couple couple, LocalDate wedding) {
    wed(couple, wedding, null);
    settle(couple.one(), couple.home(), wedding);
    settle(couple.other(), couple.home(), wedding);
  }

  /** Married still, but living apart: the second of the couple moves out. */
  void separate(Couple couple, LocalDate wedding, LocalDate since) {
    wed(couple, wedding, null);
    settle(couple.one(), couple.home(), wedding);
    move(couple.other(), couple.home(), nextHome(), new Stay(wedding, since));
    for (Adult adult : new Adult[] {couple.one(), couple.other()}) {
      adult.fact(
          FactKind.SEPARATION,
          Map.of("separationReference", Adult.noon(wedding).text()),
          SourceTime.of(since),
          null);
    }
  }

  void divorce(Couple couple, LocalDate wedding, LocalDate end) {
    wed(couple, wedding, end);
    civil(couple.one(), "F", end, null);
    civil(couple.other(), "F", end, null);
    settle(couple.one(), couple.home(), wedding);
    move(couple.other(), couple.home(), nextHome(), new Stay(wedding, end));
  }

  /** The second of the couple dies. */
  void widow(Couple couple, LocalDate wedding, LocalDate death) {
    wed(couple, wedding, death);
    civil(couple.one(), "E", death, null);
    settle(couple.one(), couple.home(), wedding);
    leave(couple.other(), couple.home(), wedding, death);
    dead(couple.other(), death);
  }

  void dieAlone(Adult adult, Home home, LocalDate death) {
    civil(adult, "U", adult.born(), death);
    leave(adult, home, adult.born().plusYears(20), death);
    dead(adult, death);
  }

  void emigrate(Adult adult, Home home, LocalDate left) {
    leave(adult, home, adult.born().plusYears(20), left);
    status(adult, "80", left);
    adult.fact(
        FactKind.EMIGRATION,
        Map.of("country", "5120", "line1", "Påhittade gatan 7", "line2", "S 111 22 Demostad"),
        Adult.noon(left),
        null);
  }

  void disappear(Adult adult, Home home, LocalDate since) {
    leave(adult, home, adult.born().plusYears(20), since);
    status(adult, "70", since);
    adult.fact(FactKind.DISAPPEARANCE, Map.of(), Adult.noon(since), null);
  }

  void immigrate(Adult adult, String country, Home home, LocalDate arrival) {
    unmarried(adult);
    person(adult, country);
    live(adult, home, arrival, null);
    adult.fact(FactKind.ADDRESS_TEXT, home.text(adult.name()), Adult.noon(arrival), null);
  }

  /** Name and address protection, and what follows from it (CPR-loven §§ 28 and 30). */
  void protect(Adult adult, LocalDate since) {
    for (String type : new String[] {"0001", "0002"}) {
      protection(adult, type, since, since.plusYears(70));
    }
  }

  void keepFromMarketing(Adult adult, LocalDate since) {
    protection(adult, "0003", since, null);
  }

  /** Moves in for good. */
  void settle(Adult adult, Home home, LocalDate since) {
    person(adult, DENMARK);
    live(adult, home, since, null);
    adult.fact(FactKind.ADDRESS_TEXT, home.text(adult.name()), Adult.noon(since), null);
    if (census.below(15) == 0) {
      keepFromMarketing(adult, since);
    }
  }

  private record Stay(LocalDate from, LocalDate to) {}

  private void move(Adult adult, Home from, Home to, Stay before) {
    live(adult, from, before.from(), before.to());
    settle(adult, to, before.to());
  }

  private void leave(Adult adult, Home home, LocalDate since, LocalDate end) {
    person(adult, DENMARK);
    live(adult, home, since, end);
  }

  private void live(Adult adult, Home home, LocalDate from, @Nullable LocalDate to) {
    SourceTime since = Adult.noon(from);
    @Nullable SourceTime until = to == null ? null : Adult.noon(to);
    Map<String, String> residence = home.residence();
    residence.put("municipalitySince", since.text());
    adult.livesIn(to == null ? home.municipality() : null);
    adult.fact(FactKind.RESIDENCE, residence, since, until);
    adult.fact(
        FactKind.RESIDENCE_STATUS, Map.of("code", home.isFixed() ? "01" : "03"), since, until);
  }

  private void wed(Couple couple, LocalDate wedding, @Nullable LocalDate end) {
    String before = couple.one().surname();
    for (Adult adult : new Adult[] {couple.one(), couple.other()}) {
      civil(adult, "U", adult.born(), wedding);
      Adult spouse = adult == couple.one() ? couple.other() : couple.one();
      adult.fact(
          new Reference(FactKind.CIVIL_STATUS, "spouse", spouse),
          Map.of("code", "G"),
          new EffectPeriod(Adult.noon(wedding), end == null ? null : Adult.noon(end)));
    }
    if (census.below(2) == 0) {
      name(couple.one(), before, SourceTime.of(couple.one().born()), Adult.noon(wedding));
      couple.one().called(couple.other().surname());
      name(couple.one(), couple.one().surname(), Adult.noon(wedding), null);
    } else {
      name(couple.one(), before, SourceTime.of(couple.one().born()), null);
    }
    name(couple.other(), couple.other().surname(), SourceTime.of(couple.other().born()), null);
  }

  private Adult civil(Adult adult, String code, LocalDate from, @Nullable LocalDate to) {
    boolean first = from.equals(adult.born());
    adult.fact(
        FactKind.CIVIL_STATUS,
        Map.of("code", code),
        first ? SourceTime.of(from) : Adult.noon(from),
        to == null ? null : Adult.noon(to));
    return adult;
  }

  private static void dead(Adult adult, LocalDate death) {
    adult.fact(FactKind.CIVIL_STATUS, Map.of("code", "D"), Adult.noon(death), null);
    status(adult, "90", death);
  }

  private static void status(Adult adult, String code, LocalDate since) {
    adult.fact(FactKind.PERSON_STATUS, Map.of("code", code), Adult.noon(since), null);
  }

  private static void protection(Adult adult, String type, LocalDate from, @Nullable LocalDate to) {
    adult.fact(
        FactKind.PROTECTION,
        Map.of("type", type),
        SourceTime.of(from),
        to == null ? null : SourceTime.of(to));
  }

  /** What everybody has once. */
  private void person(Adult adult, String country) {
    if (adult.has(FactKind.BIRTH)) {
      return;
    }
    SourceTime born = SourceTime.of(adult.born());
    adult.fact(
        FactKind.BIRTH,
        Map.of("date", adult.born().toString(), "sex", adult.sex().name()),
        born,
        null);
    Map<String, String> registration = new TreeMap<>();
    registration.put("authority", country.equals(DENMARK) ? parish() : country);
    adult.fact(FactKind.BIRTH_REGISTRATION, registration, null, null);
    adult.fact(FactKind.CITIZENSHIP, Map.of("country", country), born, null);
    boolean member = country.equals(DENMARK) && census.below(10) < 7;
    adult.fact(FactKind.CHURCH, Map.of("code", member ? "F" : "U"), born, null);
    if (census.below(3) > 0) {
      adult.fact(FactKind.OCCUPATION, Map.of("text", Words.work(census.random())), null, null);
    }
    if (!adult.has(FactKind.NAME)) {
      name(adult, adult.surname(), born, null);
    }
  }

  private static void name(Adult adult, String surname, SourceTime from, @Nullable SourceTime to) {
    adult.fact(
        FactKind.NAME,
        Map.of(
            "given",
            adult.given(),
            "surname",
            surname,
            "addressing",
            adult.given() + " " + surname),
        from,
        to);
  }

  private String parish() {
    return Town.parish(town.homes().get(census.below(town.homes().size())).municipality());
  }
}

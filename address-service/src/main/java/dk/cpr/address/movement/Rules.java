package dk.cpr.address.movement;

import dk.cpr.address.form.AddressKey;
import dk.cpr.address.residence.Home;
import dk.cpr.fact.store.StoredFact;
import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.time.SourceTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What may not be when somebody leaves or arrives, and what it does (CPR-loven chapters 5-6). */
final class Rules {
  private Rules() {}

  /**
   * Home, status and words end, and a stay abroad begins.
   *
   * @throws dk.cpr.kit.problem.ProblemException contradicts-known-fact: abroad already, no home
   *     here, or something that starts later
   */
  static Rehousing departure(NewDeparture asked, List<StoredFact> known, SourceTime effect) {
    Rehousing rehousing = new Rehousing(known, effect);
    rehousing
        .held(FactKind.EMIGRATION)
        .ifPresent(
            abroad -> {
              throw Rehousing.contradiction(abroad, "abroad-already", "a person who lives here");
            });
    rehousing.requireLatest();
    if (home(rehousing).isEmpty() && !asked.missing()) {
      throw Rehousing.lack("not-resident", "a person who lives here");
    }
    Map<String, String> value = new TreeMap<>(Map.of("country", asked.country()));
    @Nullable List<String> lines = asked.lines();
    for (int i = 0; lines != null && i < lines.size(); i++) {
      value.put("line" + (i + 1), lines.get(i).strip());
    }
    return rehousing.endAll(Map.of()).open(FactKind.EMIGRATION, value);
  }

  /**
   * A stay abroad, or an administrative residence, ends and a home begins.
   *
   * @throws dk.cpr.kit.problem.ProblemException contradicts-known-fact: a home here already, or
   *     something that starts later
   */
  static Rehousing arrival(NewArrival asked, Home home, List<StoredFact> known, SourceTime effect) {
    Rehousing rehousing = new Rehousing(known, effect);
    home(rehousing)
        .ifPresent(
            here -> {
              throw Rehousing.contradiction(
                  here, "resident-already", "a person who does not live here");
            });
    rehousing.requireLatest();
    Map<String, String> residence = new TreeMap<>(home.residence());
    residence.put("municipalitySince", effect.text());
    if (effect.uncertain()) {
      residence.put("municipalitySinceMark", SourceTime.UNCERTAIN_MARK);
    }
    @Nullable String from = asked.fromCountry();
    return rehousing
        .endAll(from == null ? Map.of() : Map.of("returnCountry", Objects.requireNonNull(from)))
        .open(FactKind.RESIDENCE, residence)
        .open(FactKind.RESIDENCE_STATUS, Map.of("code", home.status().code()))
        .open(FactKind.ADDRESS_TEXT, home.text());
  }

  /**
   * An administrative residence begins: a municipality where nobody can live, without road.
   *
   * @throws dk.cpr.kit.problem.ProblemException contradicts-known-fact: a home here already, or
   *     something that starts later
   */
  static Rehousing administration(
      NewAdministration asked, List<StoredFact> known, SourceTime effect) {
    Rehousing rehousing = new Rehousing(known, effect);
    rehousing
        .held(FactKind.RESIDENCE)
        .ifPresent(
            here -> {
              throw Rehousing.contradiction(
                  here, "resident-already", "a person who is registered nowhere");
            });
    return rehousing
        .requireLatest()
        .open(FactKind.RESIDENCE, Map.of("municipality", asked.municipality()));
  }

  /**
   * A home, its status and words end without another.
   *
   * @throws dk.cpr.kit.problem.ProblemException contradicts-known-fact: of a disappearance,
   *     something that starts later
   */
  static Rehousing ending(NewEnding asked, List<StoredFact> known, SourceTime effect) {
    Rehousing rehousing = new Rehousing(known, effect);
    return switch (asked.cause()) {
      case DEATH -> rehousing.annulLater().endHome();
      case DISAPPEARANCE -> rehousing.requireLatest().endHome();
    };
  }

  private static Optional<StoredFact> home(Rehousing rehousing) {
    return rehousing
        .held(FactKind.RESIDENCE)
        .filter(
            residence ->
                AddressKey.of(residence.value())
                    .filter(AddressKey::isInRealMunicipality)
                    .isPresent());
  }
}

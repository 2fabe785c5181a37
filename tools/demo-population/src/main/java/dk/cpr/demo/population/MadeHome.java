package dk.cpr.demo.population;

import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kernel.time.EffectPeriod;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Where a household lives: an invented road of a real municipality; codes of roads of those without
 * a fixed home begin at 9900.
 *
 * @param status of those who live there: 01, 03, 05 or 07
 * @param residence fields of the fact {@code residence}
 * @param road its name
 */
record MadeHome(String status, Map<String, String> residence, String road) {
  private static final List<String> DENMARK =
      List.of(
          "0101", "0101", "0101", "0147", "0151", "0157", "0173", "0185", "0217", "0259", "0265",
          "0316", "0330", "0370", "0461", "0461", "0561", "0615", "0630", "0657", "0730", "0751",
          "0751", "0813", "0851", "0851");
  private static final List<String> GREENLAND = List.of("0955", "0956", "0957", "0959", "0960");
  private static final List<String> ROADS =
      List.of("Æblevangen", "Øster Prøvevej", "Åkandestien", "Tranehegnet", "Møllesporet");
  private static final int HIGH_ROADS = 9_900;

  static MadeHome of(NumberGroup group, RandomGenerator random) {
    boolean danish = group == NumberGroup.RESIDENT || group == NumberGroup.NO_FIXED_HOME;
    boolean fixed = group == NumberGroup.RESIDENT || group == NumberGroup.GREENLAND;
    List<String> municipalities = danish ? DENMARK : GREENLAND;
    Map<String, String> home = new HashMap<>();
    home.put("municipality", municipalities.get(random.nextInt(municipalities.size())));
    int road = fixed ? random.nextInt(1, 4_000) : HIGH_ROADS + random.nextInt(100);
    home.put("road", "%04d".formatted(road));
    if (fixed) {
      home.put("house", "%03d".formatted(random.nextInt(1, 200)));
      if (random.nextInt(10) < 4) {
        home.put("floor", "%02d".formatted(random.nextInt(1, 6)));
        home.put("door", random.nextBoolean() ? "tv" : "th");
      }
    }
    String status = (danish ? (fixed ? "01" : "03") : (fixed ? "05" : "07"));
    return new MadeHome(status, Map.copyOf(home), ROADS.get(road % ROADS.size()));
  }

  /** Somebody lives there from a day on. */
  void of(MadePerson person, String name, LocalDate since) {
    EffectPeriod effect = Day.since(since);
    person
        .fact(FactKind.RESIDENCE, residence, effect)
        .fact(FactKind.RESIDENCE_STATUS, Map.of("code", status), effect);
    if (residence.containsKey("house")) {
      Map<String, String> letter = new HashMap<>(residence);
      letter.put("addressingName", name);
      letter.put("roadName", road);
      letter.put("standardAddress", road + " " + Integer.parseInt(letter.get("house")));
      person.fact(FactKind.ADDRESS_TEXT, letter, effect);
    }
  }
}

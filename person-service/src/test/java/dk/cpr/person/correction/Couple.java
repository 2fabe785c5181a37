package dk.cpr.person.correction;

import dk.cpr.person.world.World;
import dk.cpr.person.world.World.Somebody;
import java.util.Map;

/** Two persons who married in 2010, separated in 2014 and were divorced in 2015. */
record Couple(Somebody a, Somebody b) {
  static final String UNMARRIED = "2005-01-01T00:00:00Z";
  static final String MARRIED = "2012-01-01T00:00:00Z";
  static final String SEPARATED = "2014-09-01T00:00:00Z";
  static final String DIVORCED = "2016-01-01T00:00:00Z";
  private static final String WEDDING = "201006051200";

  static Couple divorced() {
    Couple couple = new Couple(Wish.somebody(), Wish.somebody());
    couple.register(couple.a, couple.b);
    couple.register(couple.b, couple.a);
    return couple;
  }

  private void register(Somebody one, Somebody spouse) {
    Map<String, String> married = Map.of("code", "G", "spouse", spouse.id());
    World.facts(
        one,
        Wish.fact("civilStatus", "198001010000", WEDDING, Map.of("code", "U")),
        Wish.fact("civilStatus", WEDDING, "201505011000", married),
        World.fact("civilStatus", "201505011000", Map.of("code", "F")),
        Wish.fact(
            "separation", "201405011000", "201505011000", Map.of("separationReference", WEDDING)));
  }

  String marriageOf(Somebody one) {
    return Wish.id(one, "civilStatus", MARRIED);
  }

  /** Annuls marriage, separation and divorce of both and lets both be unmarried all along. */
  Wish undoing() {
    Wish wish = Wish.of(Wish.annul("civilStatus", marriageOf(a)));
    wish.and(Wish.annul("civilStatus", marriageOf(b)));
    for (Somebody one : new Somebody[] {a, b}) {
      wish.and(Wish.annul("separation", Wish.id(one, "separation", SEPARATED)));
      wish.and(Wish.annul("civilStatus", Wish.id(one, "civilStatus", DIVORCED)));
      wish.and(
          Wish.during(
              "civilStatus",
              Wish.id(one, "civilStatus", UNMARRIED),
              Map.of("from", "198001010000")));
    }
    return wish;
  }
}

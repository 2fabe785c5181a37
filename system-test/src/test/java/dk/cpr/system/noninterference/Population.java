package dk.cpr.system.noninterference;

import dk.cpr.system.noninterference.Scene.Trait;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The facts that a sequence begins with, by service. */
final class Population {
  private final Cast cast;
  private final Values hidden;
  private final Scene scene;

  Population(Cast cast) {
    this.cast = cast;
    this.hidden = cast.values();
    this.scene = cast.scene();
  }

  List<Map<String, Object>> personFacts(Role role) {
    List<Map<String, Object>> facts = new ArrayList<>(common(role));
    switch (role) {
      case HIDDEN -> hidden(facts);
      case CHILD -> child(facts);
      case SPOUSE -> spouse(facts);
      case WARD ->
          facts.add(
              Fact.since(
                  "2022-01-01",
                  "guardianship",
                  Map.of("relation", "0001", "guardian", cast.id(Role.HIDDEN), "type", "FULD")));
      case SON -> {
        facts.add(parent("father", Role.RESIDENT));
        facts.add(Fact.since("2019-01-01", "custody", Map.of("relation", "0004")));
      }
      case RESIDENT ->
          facts.add(Fact.since("2015-01-01", "child", Map.of("person", cast.id(Role.SON))));
      case DOUBLE, HOST -> {}
    }
    return facts;
  }

  List<Map<String, Object>> addressFacts(Role role) {
    return switch (role) {
      case HIDDEN -> homes();
      case CHILD -> List.of(residence("201901011200", hidden.residence()), status(), text());
      case HOST ->
          scene.is(Trait.HOSTED)
              ? List.of(residence("201001011200", host()), status())
              : plain(role);
      case SPOUSE, WARD, DOUBLE, RESIDENT, SON -> plain(role);
    };
  }

  List<Map<String, Object>> protectionFacts(Role role) {
    boolean hides = role == Role.HIDDEN || role == Role.CHILD;
    if (!hides || scene.is(Trait.OPEN)) {
      return List.of();
    }
    LocalDate end = LocalDate.now(dk.cpr.kernel.time.SourceTime.ZONE).plusDays(200);
    return List.of(
        Fact.during("2025-01-20", end.toString(), "protection", Map.of("type", "0001")),
        Fact.during("2025-01-20", end.toString(), "protection", Map.of("type", "0002")));
  }

  private List<Map<String, Object>> common(Role role) {
    String born = scene.born(role, hidden.side()).toString();
    String sex = ((cast.of(role).number().charAt(9) - '0') & 1) == 0 ? "K" : "M";
    List<Map<String, Object>> facts = new ArrayList<>();
    facts.add(Fact.since(born, "birth", Map.of("date", born, "sex", sex)));
    if (role != Role.HIDDEN) {
      // Without one, data quality has something to find about the hidden one.
      facts.add(Fact.since(born, "citizenship", Map.of("country", "5100")));
    }
    facts.add(Fact.since(born, "church", Map.of("code", "F")));
    if (role != Role.HIDDEN) {
      facts.add(Fact.since(born, "name", role == Role.CHILD ? hidden.name() : name(role)));
    }
    if (role != Role.HIDDEN && role != Role.SPOUSE) {
      facts.add(Fact.since(born, "civilStatus", Map.of("code", "U")));
    }
    return facts;
  }

  /** The same in both registers, and nobody else's: data quality looks for those alike. */
  private Map<String, String> name(Role role) {
    String surname =
        role == Role.HOST && scene.is(Trait.HOST_NAMESAKE)
            ? hidden.surname()
            : "Prøve" + Values.word(scene.index());
    String given =
        role.name().charAt(0) + role.name().substring(1).toLowerCase(java.util.Locale.ROOT);
    return Map.of("given", given, "surname", surname, "addressing", given + " " + surname);
  }

  private void hidden(List<Map<String, Object>> facts) {
    String born = scene.born(Role.HIDDEN, hidden.side()).toString();
    if (hidden.side() == Side.A) {
      facts.add(Fact.since(born, "name", hidden.name()));
      facts.add(event("A06", "2018-03-01"));
      facts.add(event("A04", "2019-04-01"));
    } else {
      Map<String, String> before =
          Map.of("given", hidden.given(), "surname", "Før" + hidden.surname());
      facts.add(Fact.during(born, "201701011200", "name", before));
      facts.add(Fact.since("201701011200", "name", hidden.name()));
      facts.add(event("A13", "2017-01-01"));
    }
    marriage(facts, Role.SPOUSE);
    facts.add(Fact.since("2019-01-01", "child", Map.of("person", cast.id(Role.CHILD))));
    facts.add(Fact.since("2023-01-01", "note", Map.of("number", "1", "text", hidden.roadName())));
    facts.add(Fact.since("2023-02-01", "relocationOrder", Map.of("text", hidden.roadName())));
    facts.add(
        Fact.since(
            "2023-03-01",
            "municipalCondition",
            Map.of("type", "1", "code", "1", "remark", hidden.roadName())));
    if (scene.is(Trait.HOSTED)) {
      guardianship(facts);
    }
  }

  private void guardianship(List<Map<String, Object>> facts) {
    facts.add(
        Fact.since(
            "2022-01-01",
            "guardianship",
            Map.of(
                "relation",
                "0002",
                "name",
                name(Role.HOST).get("addressing"),
                "line1",
                hidden.roadName() + " " + hidden.house(),
                "line2",
                hidden.side() == Side.A ? "4793 Bogø" : "9881 Bindslev",
                "type",
                "FULD")));
  }

  private static Map<String, Object> event(String code, String day) {
    return Fact.in(
        day.replace("-", "") + "1200" + code, Fact.since(day, "event", Map.of("code", code)));
  }

  private void child(List<Map<String, Object>> facts) {
    facts.add(
        Fact.since(
            scene.born(Role.CHILD, Side.A).toString(),
            "birthRegistration",
            Map.of("authority", hidden.side() == Side.A ? "9912" : "9913")));
    facts.add(parent("mother", Role.HIDDEN));
    facts.add(parent("father", Role.SPOUSE));
    facts.add(Fact.since("2019-01-01", "custody", Map.of("relation", "0003")));
  }

  private Map<String, Object> parent(String slot, Role parent) {
    return Fact.in(
        slot, Fact.since("2019-01-01", "parent", Map.of("person", cast.id(parent), "role", slot)));
  }

  private void spouse(List<Map<String, Object>> facts) {
    marriage(facts, Role.HIDDEN);
    facts.add(Fact.since("2019-01-01", "child", Map.of("person", cast.id(Role.CHILD))));
  }

  private void marriage(List<Map<String, Object>> facts, Role other) {
    facts.add(
        Fact.during(
            "201406011200",
            "202006011200",
            "civilStatus",
            Map.of("code", "G", "spouse", cast.id(other))));
    facts.add(
        Fact.since("202006011200", "civilStatus", Map.of("code", "F", "spouse", cast.id(other))));
  }

  private List<Map<String, Object>> homes() {
    List<Map<String, Object>> facts = new ArrayList<>();
    if (hidden.side() == Side.A) {
      facts.add(residence("201501011200", hidden.residence()));
    } else {
      Map<String, String> before =
          Map.of("municipality", Municipalities.home(Side.A, scene.index() + 7), "road", "0333");
      facts.add(Fact.during("201001011200", "202201011200", "residence", before));
      facts.add(residence("202201011200", hidden.residence()));
    }
    facts.add(status());
    facts.add(text());
    facts.add(
        Fact.since("202301011200", "contactAddress", Map.of("line1", hidden.roadName() + " 1")));
    return facts;
  }

  private Map<String, Object> text() {
    return Fact.since("202201011200", "addressText", hidden.addressText());
  }

  /** The guardian's home is where the hidden one lives. */
  private Map<String, String> host() {
    Map<String, String> home = hidden.residence();
    home.remove("careOf");
    return home;
  }

  private List<Map<String, Object>> plain(Role role) {
    Map<String, String> home =
        Map.of(
            "municipality",
            role == Role.DOUBLE
                ? Municipalities.other(scene.index())
                : Municipalities.neutral(scene.index()),
            "road",
            "0501",
            "house",
            "0" + (10 + role.ordinal()));
    return List.of(residence("201001011200", home), status());
  }

  private static Map<String, Object> residence(String from, Map<String, String> home) {
    return Fact.since(from, "residence", home);
  }

  private static Map<String, Object> status() {
    return Fact.since("201501011200", "residenceStatus", Map.of("code", "01"));
  }
}

package dk.cpr.demo;

import dk.cpr.kernel.code.Sex;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A birth that the hospital will report.
 *
 * @param index its place among all births, from 0
 * @param parents who the parents are and how parenthood came about
 * @param time when it was
 * @param sequence 1, for the second twin 2
 * @param name what the child will be called
 */
record BirthPlan(
    int index, ParentsOf parents, LocalDateTime time, Sex sex, int sequence, Name name) {

  /** What a child will be called. */
  record Name(String given, String surname) {}

  /**
   * The parents of a birth.
   *
   * @param mother with a number; null when she is known by name only
   * @param stranger the mother without a number
   * @param other father or co-mother
   * @param parenthood MARRIAGE, ACKNOWLEDGEMENT or DECISION
   * @param jointCare DECLARED, or null
   * @param home where the child lives; null is where the mother does
   */
  record ParentsOf(
      @Nullable Adult mother,
      @Nullable Stranger stranger,
      @Nullable Adult other,
      @Nullable String parenthood,
      @Nullable String jointCare,
      @Nullable Home home) {

    static ParentsOf married(Adult mother, Adult other) {
      return new ParentsOf(mother, null, other, "MARRIAGE", null, null);
    }

    static ParentsOf unmarried(Adult mother, Adult other, @Nullable String jointCare) {
      return new ParentsOf(mother, null, other, "ACKNOWLEDGEMENT", jointCare, null);
    }

    static ParentsOf alone(Adult mother) {
      return new ParentsOf(mother, null, null, null, null, null);
    }

    static ParentsOf stranger(Stranger mother, @Nullable Adult other, Home home) {
      return new ParentsOf(
          null, mother, other, other == null ? null : "ACKNOWLEDGEMENT", null, home);
    }
  }

  /** Somebody without a number. */
  record Stranger(String name, LocalDate birthDate) {}

  /** The same key for the same birth, whoever loads the demo. */
  String key() {
    return UUID.nameUUIDFromBytes(
            (Society.SEED + ":birth:" + index).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  /** Where the child will live. */
  @Nullable String municipality() {
    Adult mother = parents.mother();
    Home home = parents.home();
    if (home != null) {
      return home.municipality();
    }
    return mother == null ? null : mother.municipality();
  }

  /** The parish that registers it. */
  String authority() {
    String municipality = municipality();
    return Town.parish(municipality == null ? Town.COPENHAGEN : municipality);
  }

  LocalDate date() {
    return time.toLocalDate();
  }

  static LocalDateTime at(LocalDate date, int index) {
    return date.atTime(LocalTime.of(index % 24, index * 7 % 60));
  }

  /** The report, as {@code POST /v1/births} wants it. */
  Map<String, Object> report() {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("time", DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").format(time));
    report.put("sex", sex.name());
    report.put("sequence", sequence);
    report.put("place", Map.of("authority", authority(), "text", "Demohospitalet"));
    report.put("mother", mother());
    Adult other = parents.other();
    if (other != null) {
      String role = other.sex() == Sex.K ? "coMother" : "father";
      report.put("otherParent", Map.of("number", other.number().digits(), "role", role));
    }
    put(report, "parenthood", parents.parenthood());
    put(report, "jointCare", parents.jointCare());
    Home home = parents.home();
    put(report, "residence", home == null ? null : home.reported());
    return report;
  }

  private Map<String, String> mother() {
    Adult mother = parents.mother();
    if (mother != null) {
      return Map.of("number", mother.number().digits());
    }
    Stranger stranger = parents.stranger();
    if (stranger == null) {
      throw new IllegalStateException("a birth has a mother");
    }
    return Map.of("name", stranger.name(), "birthDate", stranger.birthDate().toString());
  }

  private static void put(Map<String, Object> report, String field, @Nullable Object value) {
    if (value != null) {
      report.put(field, value);
    }
  }
}

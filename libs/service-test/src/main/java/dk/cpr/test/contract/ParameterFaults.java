package dk.cpr.test.contract;

import java.util.ArrayList;
import java.util.List;

/** Paths, queries and headers that are not what they should be. */
final class ParameterFaults {
  private static final List<String> VALUES =
      List.of(
          "",
          "x",
          "perhaps",
          "TRUE",
          "-1",
          "0.5",
          "1e3",
          "99999999999999999999",
          "%00",
          "a%00b",
          "%ff",
          "%c0%80",
          "%ed%a0%80",
          "%zz",
          "%",
          "%C3%A6%C3%B8%C3%A5",
          "%0d%0aX-Evil:1",
          "2025-02-30",
          "2025-02-30T25:00:00Z",
          "%2B1000000000-12-31T23:59:59Z",
          "-1000000000-01-01T00:00:00Z",
          "%2B300000-01-01T00:00:00Z",
          "9999-12-31",
          "1-1-1-1-1",
          "01890A5D-AC96-774B-BCCE-B302099A8057",
          "00000000-0000-0000-0000-000000000000",
          "%7b01890a5d-ac96-774b-bcce-b302099a8057%7d",
          "..%2f..%2f",
          "..;",
          BadValues.NUMBER,
          "_".repeat(26) + "8",
          "f39_f39_f39_f39_f39_f39_f38",
          BadValues.SENTINEL.repeat(400));

  private static final List<String> KEYS =
      List.of(
          "",
          "short",
          "a".repeat(129),
          "a".repeat(8_000),
          "with a blank in",
          "tab\tin the key",
          "\u00e6\u00f8\u00e5\u00c6\u00d8\u00c5\u00e6\u00f8",
          "nul\u0000in the key",
          "quote\"backslash\\",
          "12345678, 12345678");

  private ParameterFaults() {}

  static List<Attempt> at(Attempt sound) {
    List<Attempt> attempts = new ArrayList<>();
    for (Door.Parameter parameter : sound.door().in("path")) {
      VALUES.forEach(value -> attempts.add(path(sound, parameter.name(), value)));
    }
    for (Door.Parameter parameter : sound.door().in("query")) {
      VALUES.forEach(value -> attempts.add(query(sound, parameter.name() + "=" + value)));
      attempts.add(query(sound, parameter.name()));
      attempts.add(query(sound, "%s=true&%s=0&%s=".replace("%s", parameter.name())));
    }
    attempts.add(query(sound, BadValues.SENTINEL + "=a&" + BadValues.NUMBER + "=1&=&&a"));
    attempts.add(sound.to("a dot in the path", sound.target() + "/."));
    attempts.add(sound.to("a NUL in the path", sound.target() + "%00"));
    attempts.add(sound.with("expects image/png", "Accept", "image/png"));
    attempts.add(sound.with("expects nonsense", "Accept", "nonsense"));
    attempts.add(sound.with("a language of none", "Accept-Language", "*;q=nan, \u00e6-\u00e6"));
    if (sound.door().keyed()) {
      attempts.add(sound.without(Attempt.KEY));
      KEYS.forEach(key -> attempts.add(sound.with(keyed(key), Attempt.KEY, key)));
    }
    return attempts;
  }

  private static String keyed(String key) {
    return key.length() > 20
        ? "a key of " + key.length()
        : "key \"" + key.replace("\u0000", "\\0") + "\"";
  }

  private static Attempt path(Attempt sound, String name, String value) {
    String before = sound.door().path().substring(0, sound.door().path().indexOf("{" + name));
    String after = sound.target().substring(before.length());
    int end = after.indexOf('/') < 0 ? after.length() : after.indexOf('/');
    return sound.to("{" + name + "} " + shown(value), before + value + after.substring(end));
  }

  private static Attempt query(Attempt sound, String query) {
    return sound.to("?" + shown(query), sound.target() + "?" + query);
  }

  private static String shown(String value) {
    return value.length() > 60 ? value.length() + " characters" : value;
  }
}

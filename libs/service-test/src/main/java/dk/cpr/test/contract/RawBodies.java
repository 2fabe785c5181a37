package dk.cpr.test.contract;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Bodies that are no JSON of the contract at all, or say that they are something else. */
final class RawBodies {
  private static final int DEEP = 100_000;

  private RawBodies() {}

  static List<Attempt> at(Attempt sound) {
    List<Attempt> attempts = new ArrayList<>();
    String body = new String(sound.body(), StandardCharsets.UTF_8);
    for (Map<String, String> texts : List.of(others(body), broken(body), withMore(body))) {
      new TreeMap<>(texts).forEach((how, text) -> attempts.add(sound.saying(how, text)));
    }
    new TreeMap<>(octets(sound.body()))
        .forEach((how, octets) -> attempts.add(sound.saying(how, octets)));
    for (String type :
        List.of(
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "application/json; charset=iso-8859-1",
            "application/json; charset=nope",
            "application/*",
            "json",
            "")) {
      attempts.add(sound.with("content type \"" + type + "\"", "Content-Type", type));
    }
    attempts.add(sound.without("Content-Type"));
    attempts.add(sound.with("gzip that is none", "Content-Encoding", "gzip"));
    return attempts;
  }

  private static Map<String, String> others(String body) {
    return Map.ofEntries(
        Map.entry("empty body", ""),
        Map.entry("blank body", " \r\n\t"),
        Map.entry("body null", "null"),
        Map.entry("body []", "[]"),
        Map.entry("body {}", "{}"),
        Map.entry("body of text", "\"" + BadValues.NUMBER + "\""),
        Map.entry("body of a number", BadValues.NUMBER.substring(1)),
        Map.entry("body NaN", "NaN"),
        Map.entry("body in an array", "[" + body + "]"),
        Map.entry("deep arrays", deep("[", "]")),
        Map.entry("deep objects", deep("{\"a\":", "}")));
  }

  private static Map<String, String> broken(String body) {
    String most = body.substring(0, body.length() - 1);
    return Map.ofEntries(
        Map.entry("truncated", body.substring(0, body.length() / 2)),
        Map.entry("last brace missing", most),
        Map.entry("trailing text", body + BadValues.SENTINEL),
        Map.entry("twice", body + body),
        Map.entry("trailing comma", most + ",}"),
        Map.entry("a comment", "/*" + BadValues.SENTINEL + "*/" + body),
        Map.entry("single quotes", body.replace('"', '\'')),
        Map.entry("much blank", " ".repeat(900_000) + body));
  }

  private static Map<String, String> withMore(String body) {
    String inner = body.substring(1);
    String sentinel = "{\"" + BadValues.SENTINEL + "\":";
    return Map.ofEntries(
        Map.entry("the same names again", twice(body)),
        Map.entry("an unknown field", sentinel + "1," + inner),
        Map.entry("a number for a field", "{\"" + BadValues.NUMBER + "\":1," + inner),
        Map.entry("a deep unknown field", sentinel + deep("[", "]") + "," + inner),
        Map.entry("a long number", sentinel + "1".repeat(5_000) + "," + inner),
        Map.entry("a long name", "{\"" + "a".repeat(100_000) + "\":1," + inner));
  }

  private static String twice(String body) {
    return body.length() < 3
        ? body
        : body.substring(0, body.length() - 1) + "," + body.substring(1);
  }

  private static String deep(String open, String close) {
    return open.repeat(DEEP) + "1" + close.repeat(DEEP);
  }

  private static Map<String, byte[]> octets(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    return Map.ofEntries(
        Map.entry("UTF-16", text.getBytes(StandardCharsets.UTF_16)),
        Map.entry("UTF-16LE", text.getBytes(StandardCharsets.UTF_16LE)),
        Map.entry("UTF-16, odd", Arrays.copyOf(text.getBytes(StandardCharsets.UTF_16), 33)),
        Map.entry("UTF-32", text.getBytes(Charset.forName("UTF-32BE"))),
        Map.entry("UTF-32 of no character", octets(0, 0, 0, '{', 0x7f, 0xff, 0xff, 0xff)),
        Map.entry("a byte order mark", ("\ufeff" + text).getBytes(StandardCharsets.UTF_8)),
        Map.entry("Latin-1", named("\u00e6\u00f8\u00e5".getBytes(StandardCharsets.ISO_8859_1))),
        Map.entry("octet FF", named(octets(0xff))),
        Map.entry("overlong", named(octets(0xc0, 0xaf))),
        Map.entry("a surrogate in UTF-8", named(octets(0xed, 0xa0, 0x80))),
        Map.entry("half a character", named(octets(0xe2, 0x82))),
        Map.entry("a NUL", named(octets(0))),
        Map.entry("zeros", new byte[64]),
        Map.entry("a picture", octets(0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')));
  }

  private static byte[] named(byte[] name) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(octets('{', '"'));
    body.writeBytes(name);
    body.writeBytes(octets('"', ':', '1', '}'));
    return body.toByteArray();
  }

  private static byte[] octets(int... values) {
    byte[] octets = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      octets[i] = (byte) values[i];
    }
    return octets;
  }
}

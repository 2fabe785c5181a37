package dk.cpr.test.contract;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * One request, byte for byte.
 *
 * @param how what is wrong with it
 * @param target path and query as they go over the wire
 * @param headers by name; each character of a value goes as one octet
 */
record Attempt(Door door, String how, String target, Map<String, String> headers, byte[] body) {

  static final String KEY = "Idempotency-Key";

  /** A key that is another each time the request is sent. */
  static final String FRESH = "fresh";

  /** A request as the contract wants it. */
  static Attempt sound(Door door, String target, String token, byte[] body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Authorization", "Bearer " + token);
    headers.put("Accept", "*/*");
    headers.put("Content-Type", "application/json");
    return new Attempt(door, "sound", target, headers, body);
  }

  Attempt to(String how, String other) {
    return new Attempt(door, how, other, headers, body);
  }

  Attempt saying(String how, byte[] other) {
    return new Attempt(door, how, target, headers, other);
  }

  Attempt saying(String how, String other) {
    return saying(how, other.getBytes(StandardCharsets.UTF_8));
  }

  Attempt with(String how, String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Attempt(door, how, target, more, body);
  }

  /** As it is sent, with its key drawn. */
  Attempt keyed() {
    return FRESH.equals(headers.get(KEY)) ? with(how, KEY, UUID.randomUUID().toString()) : this;
  }

  Attempt without(String header) {
    Map<String, String> fewer = new LinkedHashMap<>(headers);
    fewer.remove(header);
    return new Attempt(door, "no " + header, target, fewer, body);
  }

  /** Not HTTP by its own rules: what the server says to it need not be a problem of ours. */
  boolean isHttp() {
    return isUri(target) && headers.values().stream().allMatch(value -> value.indexOf(0) < 0);
  }

  private static boolean isUri(String target) {
    try {
      return !new URI(target).toString().isEmpty();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    return door + ", " + how;
  }
}

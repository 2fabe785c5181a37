package dk.cpr.test.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a contract.
 *
 * @param body schema of the request's body, null when it takes none
 */
record Door(String method, String path, List<Parameter> parameters, @Nullable JsonNode body) {

  /**
   * What is sent beside the body.
   *
   * @param in path, query or header
   */
  record Parameter(String name, String in, JsonNode schema) {}

  List<Parameter> in(String place) {
    return parameters.stream().filter(parameter -> parameter.in().equals(place)).toList();
  }

  /** Takes a key, so that a request which gets through is done. */
  boolean keyed() {
    return in("header").stream().anyMatch(header -> header.name().equals(Attempt.KEY));
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}

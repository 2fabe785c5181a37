package dk.cpr.system.noninterference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;

/**
 * What came back.
 *
 * @param headers those that matter, one a line
 */
record Answer(int status, String headers, String body) {
  boolean isGood() {
    return status / 100 == 2;
  }

  JsonNode json() {
    try {
      JsonNode read = body.startsWith("{") ? Http.JSON.readTree(body) : null;
      return read == null ? MissingNode.getInstance() : read;
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  String text(String pointer) {
    return json().at(pointer).asText();
  }

  @Override
  public String toString() {
    return status + "\n" + headers + body;
  }
}

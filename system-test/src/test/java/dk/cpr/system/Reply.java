package dk.cpr.system;

import com.fasterxml.jackson.databind.JsonNode;

/** Status and JSON body of an answer; a body that is missing is an empty object. */
record Reply(int status, JsonNode body, String challenge) {
  String text(String pointer) {
    return body.at(pointer).asText();
  }

  String problem() {
    return text("/type").replaceFirst(".*/", "");
  }
}

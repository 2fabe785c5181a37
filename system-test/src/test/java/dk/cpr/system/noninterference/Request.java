package dk.cpr.system.noninterference;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to a service.
 *
 * @param body null for a GET
 */
record Request(String service, String method, String path, @Nullable Object body) {
  static Request post(String service, String path, Map<String, ?> body) {
    return new Request(service, "POST", path, body);
  }

  static Request get(String service, String path) {
    return new Request(service, "GET", path, null);
  }

  @Override
  public String toString() {
    return method + " " + service.replace("-service", "") + path + (body == null ? "" : " " + body);
  }
}

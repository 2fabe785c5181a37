package dk.cpr.protection;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** The protocol's times, shorter, so that a test of what happens when they run out is short. */
public final class ShortLeases implements QuarkusTestResourceLifecycleManager {
  @Override
  public Map<String, String> start() {
    return Map.of(
        "cpr.protection.lease", "2S",
        "cpr.protection.lease-margin", "PT0.5S",
        "cpr.protection.confirm-wait", "PT0.5S",
        "cpr.protection.inherit-wait", "PT0.5S",
        "cpr.protection.remind-every", "1S");
  }

  @Override
  public void stop() {}
}

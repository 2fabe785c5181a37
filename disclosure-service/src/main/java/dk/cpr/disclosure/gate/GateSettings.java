package dk.cpr.disclosure.gate;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Settings {@code cpr.gate.*}. */
@ConfigMapping(prefix = "cpr.gate")
interface GateSettings {
  /** How often an instance renews its leave to answer. */
  Duration renew();

  /** How old the protections may be that an answer goes by. */
  Duration oldest();
}

package dk.cpr.disclosure.copies;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Settings {@code cpr.follow.*}. */
@ConfigMapping(prefix = "cpr.follow")
interface FollowSettings {
  /** Seconds to wait at a log's door when there is nothing new. */
  int patience();

  /** Most changes to take at once. */
  int page();

  /** How long who follows a log has it for; another leads at most half a second after that. */
  Duration lease();

  /** How often changes that could not be applied are tried again. */
  Duration retry();
}

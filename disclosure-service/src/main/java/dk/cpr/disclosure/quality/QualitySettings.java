package dk.cpr.disclosure.quality;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Settings {@code cpr.quality.*}. */
@ConfigMapping(prefix = "cpr.quality")
interface QualitySettings {
  /** Whether this instance looks for what stands against the rules. */
  boolean sweep();

  /** Most persons to look at in one transaction. */
  int batch();

  /** Rest after each batch, in times of what it took: 4 is a fifth of one thread. */
  int rest();

  /** Pause when nobody is due. */
  Duration pause();

  /** Time between two rounds through everyone. */
  Duration round();
}

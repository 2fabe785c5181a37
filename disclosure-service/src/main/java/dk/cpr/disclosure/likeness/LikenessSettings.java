package dk.cpr.disclosure.likeness;

import io.smallrye.config.ConfigMapping;

/** Settings {@code cpr.likeness.*}. */
@ConfigMapping(prefix = "cpr.likeness")
interface LikenessSettings {
  /** Least score of likely duplicates; docs/quality.md tells what another one would find. */
  int threshold();
}

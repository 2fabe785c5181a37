package dk.cpr.importer.delivery;

import java.util.List;
import java.util.Set;

/** What stands at the given paths: files to import, in order, and what is left out. */
public record Found(List<SourceFile> files, List<Skipped> skipped) {

  /**
   * A file that is not imported.
   *
   * @param reason a slug
   */
  public record Skipped(String file, String reason) {
    private static final Set<String> NO_DAMAGE =
        Set.of("not-recognised", "not-a-dar-entity", "hidden", "link-not-followed");

    /** Whether it ought to have been read. */
    public boolean isDamage() {
      return !NO_DAMAGE.contains(reason);
    }
  }
}

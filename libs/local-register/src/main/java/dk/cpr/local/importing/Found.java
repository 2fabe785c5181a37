package dk.cpr.local.importing;

import java.util.List;

/** What stands at the given paths: files to import, in order, and what is left out. */
record Found(List<SourceFile> files, List<Skipped> skipped) {

  /**
   * A file that is not imported.
   *
   * @param reason a slug
   */
  record Skipped(String file, String reason) {}
}

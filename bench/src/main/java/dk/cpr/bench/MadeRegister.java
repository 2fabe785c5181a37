package dk.cpr.bench;

import dk.cpr.importer.report.Progress;
import dk.cpr.local.register.Component;
import java.nio.file.Path;
import java.util.List;

/** A whole register, with the persons of a made extract in it. */
final class MadeRegister {
  private MadeRegister() {}

  /**
   * Starts it and imports.
   *
   * @param records at least so many, whole persons of fourteen records each
   */
  static Rig started(Path root, int records, Diary diary) {
    Rig rig = Rig.in(root);
    diary.say("Starting a whole register");
    rig.start(List.of(Component.values()));
    Path file = rig.folder().resolve("extract");
    diary.say("Importing %,d records".formatted(MadeExtract.write(file, records)));
    Imports.load(rig, file, Progress.NONE);
    return rig;
  }
}

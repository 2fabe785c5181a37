package dk.cpr.importer.report;

/** Who watches the work. Calls may come from several threads. */
public interface Progress {
  /** Nobody. */
  Progress NONE =
      new Progress() {
        @Override
        public void begin(String task, long total) {}

        @Override
        public void advance(long steps) {}

        @Override
        public void end() {}

        @Override
        public void say(String sentence) {}
      };

  /** A task of so many steps begins; the one before has ended. */
  void begin(String task, long total);

  /** So many steps more are done. */
  void advance(long steps);

  /** The task is done. */
  void end();

  /** A sentence between the tasks. */
  void say(String sentence);
}

package dk.cpr.disclosure.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Stops a process in its tracks, and lets it go on. */
public final class Freezer {
  private Freezer() {}

  public static void freeze(String peer) {
    signal(peer, "STOP");
  }

  public static void thaw(String peer) {
    signal(peer, "CONT");
  }

  /** Runs it while the server's end of the service's connections by this name stands still. */
  public static void whileSilent(String connections, Runnable work) {
    List<String> pids =
        ReadModelRows.of(
            "select pid from pg_stat_activity where application_name = ?", connections);
    if (pids.isEmpty()) {
      throw new IllegalStateException("there is no connection " + connections);
    }
    pids.forEach(pid -> signalTo(pid, "STOP"));
    try {
      work.run();
    } finally {
      pids.forEach(pid -> signalTo(pid, "CONT"));
    }
  }

  private static void signal(String peer, String name) {
    signalTo(System.getProperty("cpr.test.pid." + peer), name);
  }

  private static void signalTo(String pid, String name) {
    try {
      int exit = new ProcessBuilder("kill", "-" + name, pid).start().waitFor();
      if (exit != 0) {
        throw new IllegalStateException("kill ended with " + exit);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

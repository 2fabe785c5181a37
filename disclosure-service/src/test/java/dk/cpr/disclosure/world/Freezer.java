package dk.cpr.disclosure.world;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Stops the process of a peer in its tracks, and lets it go on. */
public final class Freezer {
  private Freezer() {}

  public static void freeze(String peer) {
    signal(peer, "STOP");
  }

  public static void thaw(String peer) {
    signal(peer, "CONT");
  }

  private static void signal(String peer, String name) {
    String pid = System.getProperty("cpr.test.pid." + peer);
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

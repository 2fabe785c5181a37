package dk.cpr.local.machine;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of this machine. */
public final class FreePort {
  /** Above the register's own services, Keycloak and their management. */
  private static final int LOWEST = 10_000;

  /** From here on systems take the near end of connections that their programs open. */
  private static final int BEYOND = 32_768;

  private static final int TRIES = 1_000;

  private FreePort() {}

  /**
   * A port that nothing listens on at this moment, drawn where no connection that some program
   * opens meanwhile can land on it.
   *
   * @throws CannotRun when none is found
   */
  public static int find() {
    for (int i = 0; i < TRIES; i++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, BEYOND);
      if (!isTaken(port)) {
        return port;
      }
    }
    throw new CannotRun("No free TCP port was found between " + LOWEST + " and " + BEYOND + ".");
  }

  /** Whether something listens on the port, on any address. */
  public static boolean isTaken(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(port));
      return false;
    } catch (IOException e) {
      return true;
    }
  }
}

package dk.cpr.system.noninterference;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** Freezes a process by SIGSTOP at some moment, and wakes it by SIGCONT. */
final class Signals implements Freeze.Stillness {
  private static final int WITHIN_MICROS = 30_000;
  private final long pid;
  private final Random random;

  Signals(long pid, Random random) {
    this.pid = pid;
    this.random = random;
  }

  @Override
  public String begin() throws IOException {
    int micros = random.nextInt(WITHIN_MICROS);
    LockSupport.parkNanos(micros * 1_000L);
    send("STOP");
    return "SIGSTOP after " + micros + " µs";
  }

  @Override
  public void end() throws IOException {
    send("CONT");
  }

  private void send(String signal) throws IOException {
    try {
      Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start();
      if (kill.waitFor() != 0) {
        throw new IOException("cannot send " + signal);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}

package dk.cpr.system.noninterference;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Looks one person up without pause over one connection, and notes by the monotonic clock when each
 * piece of an answer arrives.
 */
final class LookupClient implements Runnable {
  private static final int PIECE = 64 * 1024;
  private static final int TIMEOUT = 20_000;

  private final URI base;
  private final byte[] request;
  private final List<Piece> pieces = new ArrayList<>();
  private volatile boolean over;

  /** What arrived at once. */
  record Piece(long at, String text) {}

  LookupClient(URI base, String token, Map<String, ?> question) {
    this.base = base;
    this.request = request(base, token, question);
  }

  @Override
  public void run() {
    while (!over) {
      try (Socket socket = new Socket(base.getHost(), base.getPort())) {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT);
        while (!over) {
          socket.getOutputStream().write(request);
          answer(socket.getInputStream());
        }
      } catch (IOException e) {
        // The connection is gone: the next one.
        Thread.onSpinWait();
      }
    }
  }

  void end() {
    over = true;
  }

  /** Pieces that arrived after a reading of {@link System#nanoTime()}. */
  synchronized List<Piece> after(long time) {
    return pieces.stream().filter(piece -> piece.at() - time > 0).toList();
  }

  synchronized int count() {
    return pieces.size();
  }

  private void answer(InputStream in) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    byte[] buffer = new byte[PIECE];
    while (!isWhole(whole)) {
      int read = in.read(buffer);
      if (read < 0) {
        throw new IOException("closed");
      }
      note(new String(buffer, 0, read, StandardCharsets.UTF_8));
      whole.write(buffer, 0, read);
    }
  }

  private synchronized void note(String text) {
    pieces.add(new Piece(System.nanoTime(), text));
  }

  private static boolean isWhole(ByteArrayOutputStream read) {
    String text = read.toString(StandardCharsets.ISO_8859_1);
    int head = text.indexOf("\r\n\r\n");
    if (head < 0) {
      return false;
    }
    java.util.regex.Matcher length =
        java.util.regex.Pattern.compile("(?i)content-length: *([0-9]+)")
            .matcher(text.substring(0, head));
    return length.find() && text.length() - head - 4 >= Integer.parseInt(length.group(1));
  }

  private static byte[] request(URI base, String token, Map<String, ?> question) {
    try {
      byte[] body = Http.JSON.writeValueAsBytes(question);
      String head =
          """
          POST /v1/lookups HTTP/1.1\r
          Host: %s\r
          Authorization: Bearer %s\r
          Content-Type: application/json\r
          Content-Length: %d\r
          \r
          """
              .formatted(base.getAuthority(), token, body.length);
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      all.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
      all.writeBytes(body);
      return all.toByteArray();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

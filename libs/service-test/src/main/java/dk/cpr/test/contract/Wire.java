package dk.cpr.test.contract;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One kept connection to the service; unlike a client it sends whatever it is told to. */
final class Wire implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 30_000;
  private final int port;
  private @Nullable Socket socket;

  Wire(int port) {
    this.port = port;
  }

  /** Sends a request; says so when there is no answer. */
  Answered send(Attempt attempt) {
    boolean kept = socket != null;
    try {
      return exchange(attempt);
    } catch (IOException e) {
      close();
      // A connection that was kept may have been closed meanwhile by the other side.
      return kept ? send(attempt) : new Answered(0, "", "no answer: " + e);
    }
  }

  private Answered exchange(Attempt attempt) throws IOException {
    Socket open = connected();
    write(open, attempt);
    InputStream in = new BufferedInputStream(open.getInputStream());
    int status = Integer.parseInt(line(in).split(" ", 3)[1]);
    Map<String, String> headers = headers(in);
    String text = new String(body(in, status, headers), StandardCharsets.UTF_8);
    if ("close".equals(headers.get("connection"))) {
      close();
    }
    return new Answered(status, headers.getOrDefault("content-type", ""), text);
  }

  private Socket connected() throws IOException {
    Socket open = socket;
    if (open == null) {
      open = new Socket("localhost", port);
      open.setTcpNoDelay(true);
      open.setSoTimeout(PATIENCE_MILLIS);
      socket = open;
    }
    return open;
  }

  private static void write(Socket open, Attempt attempt) throws IOException {
    StringBuilder head = new StringBuilder(attempt.door().method());
    head.append(' ').append(attempt.target()).append(" HTTP/1.1\r\nHost: localhost\r\n");
    attempt.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    head.append("Content-Length: ").append(attempt.body().length).append("\r\n\r\n");
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    all.writeBytes(attempt.body());
    open.getOutputStream().write(all.toByteArray());
  }

  private static Map<String, String> headers(InputStream in) throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      String[] pair = line.split(":", 2);
      headers.put(pair[0].toLowerCase(Locale.ROOT), pair[1].strip());
    }
    return headers;
  }

  private static byte[] body(InputStream in, int status, Map<String, String> headers)
      throws IOException {
    if (status == 204) {
      return new byte[0];
    }
    if (!headers.containsKey("transfer-encoding")) {
      return octets(in, Integer.parseInt(headers.getOrDefault("content-length", "0")));
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    int size = Integer.parseInt(line(in), 16);
    while (size > 0) {
      all.writeBytes(octets(in, size));
      line(in);
      size = Integer.parseInt(line(in), 16);
    }
    line(in);
    return all.toByteArray();
  }

  private static byte[] octets(InputStream in, int size) throws IOException {
    byte[] octets = in.readNBytes(size);
    if (octets.length < size) {
      throw new EOFException("in the body");
    }
    return octets;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int octet = in.read(); octet != '\n'; octet = in.read()) {
      if (octet < 0) {
        throw new EOFException("in the head");
      }
      line.append((char) octet);
    }
    return line.toString().strip();
  }

  @Override
  public void close() {
    try {
      if (socket != null) {
        socket.close();
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } finally {
      socket = null;
    }
  }
}

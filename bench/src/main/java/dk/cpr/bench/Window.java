package dk.cpr.bench;

import dk.cpr.local.machine.CannotRun;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long it takes from the last look at gate and lease until an answer has been given to the
 * network, as the bench application has counted it.
 *
 * @param answers how many were counted
 * @param median µs
 * @param most µs, of all but one in ten thousand
 * @param longest µs
 */
record Window(long answers, double median, double most, double longest) {
  private static final double MICROS = 1e6;

  /** What an application's metrics tell of it. */
  static Window of(URI metrics) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(metrics).header("Accept", "text/plain").build();
      String page = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
      return new Window(
          Math.round(value(page, "_count")),
          MICROS * value(page, "{quantile=\"0.5\"}"),
          MICROS * value(page, "{quantile=\"0.9999\"}"),
          MICROS * value(page, "_max"));
    } catch (IOException e) {
      throw new CannotRun("The metrics cannot be read: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRun("Interrupted.", e);
    }
  }

  private static double value(String page, String which) {
    Matcher line =
        Pattern.compile("(?m)^cpr_bench_window_seconds" + Pattern.quote(which) + " (\\S+)$")
            .matcher(page);
    if (!line.find()) {
      throw new CannotRun("The metrics do not tell of the last look:\n" + page);
    }
    return Double.parseDouble(line.group(1));
  }

  String text() {
    return String.format(
        Locale.ROOT,
        "%,d answers: half within %.0f µs, all but one in 10,000 within %.0f µs, the longest %.0f µs",
        answers,
        median,
        most,
        longest);
  }
}

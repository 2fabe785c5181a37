package dk.cpr.test.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether an answer keeps what {@code docs/errors.md} and law 1 promise. */
final class Verdict {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ROW = Pattern.compile("\\| `([a-z-]+)` \\| (\\d{3}) \\|");
  private static final Pattern NUMBER = Pattern.compile("(?<![0-9a-f-])\\d{6}-?\\d{4}");
  private static final Pattern POINTER = Pattern.compile("(/([^~/]|~[01])*)*");

  /** A pointer names fields as they were sent. */
  private static final Pattern NAMED = Pattern.compile("\"pointer\":\"[^\"]*\"");

  private final Map<String, Integer> problems = new HashMap<>();

  private Verdict() {}

  static Verdict ofTheDocs() throws IOException {
    Verdict verdict = new Verdict();
    Path root = Path.of(System.getProperty("cpr.root", ".."));
    Matcher row = ROW.matcher(Files.readString(root.resolve("docs/errors.md")));
    while (row.find()) {
      verdict.problems.put("/problems/" + row.group(1), Integer.parseInt(row.group(2)));
    }
    return verdict;
  }

  /** What is wrong with an answer; empty when nothing is. */
  Optional<String> of(Attempt attempt, Answered answer) {
    int family = answer.status() / 100;
    if (family == 2 || (family == 4 && !attempt.isHttp())) {
      return Optional.empty();
    }
    if (family != 4) {
      return Optional.of("not an answer to bad input");
    }
    if (!answer.type().startsWith("application/problem+json")) {
      return Optional.of("no problem but \"" + answer.type() + "\"");
    }
    try {
      return Stream.of(form(JSON.readTree(answer.text()), answer), echo(attempt, answer.text()))
          .flatMap(Optional::stream)
          .findFirst();
    } catch (JsonProcessingException e) {
      return Optional.of("no JSON");
    }
  }

  private Optional<String> form(JsonNode problem, Answered answer) {
    String type = problem.path("type").asText();
    Integer status = problems.get(type);
    if (status == null || status != answer.status() || problem.path("status").asInt() != status) {
      return Optional.of("a type that docs/errors.md does not have with this status");
    }
    boolean invalid = type.equals("/problems/invalid-input");
    if (invalid && problem.path("errors").isEmpty()) {
      return Optional.of("does not name the place");
    }
    for (JsonNode error : problem.path("errors")) {
      if (!POINTER.matcher(error.path("pointer").asText("?")).matches()) {
        return Optional.of("not a JSON pointer");
      }
    }
    return Optional.empty();
  }

  /** What was sent is not sent back: no number (law 1), no made-up text. */
  private static Optional<String> echo(Attempt attempt, String problem) {
    String sent = attempt.target() + new String(attempt.body(), StandardCharsets.UTF_8);
    boolean number =
        NUMBER
            .matcher(sent)
            .results()
            .anyMatch(
                match ->
                    problem.contains(match.group())
                        || problem.contains(match.group().replace("-", "")));
    boolean text = NAMED.matcher(problem).replaceAll("").contains(BadValues.SENTINEL);
    return number || text ? Optional.of("gives back what was sent") : Optional.empty();
  }
}

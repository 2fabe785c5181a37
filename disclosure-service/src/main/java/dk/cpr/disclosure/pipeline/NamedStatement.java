package dk.cpr.disclosure.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement whose values are bound by name: {@code :name} in its text, as often as need be.
 *
 * @param text with {@code $1} and so on
 * @param names of the values, in that order
 */
public record NamedStatement(String text, List<String> names) {
  private static final Pattern NAME = Pattern.compile("(?<!:):([a-z][A-Za-z]*)");

  /** Reads a text; what follows {@code ::} is a type. */
  public static NamedStatement of(String named) {
    List<String> names = new ArrayList<>();
    Matcher matcher = NAME.matcher(named);
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      String name = matcher.group(1);
      if (!names.contains(name)) {
        names.add(name);
      }
      matcher.appendReplacement(text, "\\$" + (names.indexOf(name) + 1));
    }
    matcher.appendTail(text);
    return new NamedStatement(text.toString(), List.copyOf(names));
  }

  /**
   * The values in the order of the statement; those that it does not name are left out.
   *
   * @throws IllegalArgumentException when one that it names is missing
   */
  public List<@Nullable Object> values(Map<String, ?> byName) {
    List<@Nullable Object> values = new ArrayList<>(names.size());
    for (String name : names) {
      if (!byName.containsKey(name)) {
        throw new IllegalArgumentException("no value for " + name);
      }
      values.add(byName.get(name));
    }
    return values;
  }
}

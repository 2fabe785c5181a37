package dk.cpr.local;

import dk.cpr.local.identity.DemoIdentity;
import dk.cpr.local.register.Component;
import dk.cpr.local.register.LocalRegister;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What {@code up} ends with: the committed text {@code welcome.txt} with {@code {placeholders}}
 * filled in: addresses, identities, and the URL of each component by its name ({@code
 * {number-service}}).
 */
record Welcome(LocalRegister register, List<Component> components) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z-]+)}");

  String text() {
    Map<String, String> values = new HashMap<>();
    values.put("addresses", addresses());
    values.put("machines", identities(DemoIdentity.Kind.MACHINE));
    values.put("people", identities(DemoIdentity.Kind.PERSON));
    for (Component component : Component.values()) {
      values.put(component.title(), register.url(component.title()).toString());
    }
    return PLACEHOLDER
        .matcher(template())
        .replaceAll(
            found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
  }

  private String addresses() {
    return components.stream()
        .map(Component::title)
        .map(name -> "  %-20s %s".formatted(name, register.url(name)))
        .collect(Collectors.joining("\n"));
  }

  private static String identities(DemoIdentity.Kind kind) {
    return DemoIdentity.all().stream()
        .filter(identity -> identity.kind() == kind && !identity.role().equals("service"))
        .map(DemoIdentity::name)
        .collect(Collectors.joining(" "));
  }

  private static String template() {
    try (InputStream text = Welcome.class.getResourceAsStream("welcome.txt")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dk.cpr.command;

import dk.cpr.demo.DemoPeople;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.local.identity.DemoIdentity;
import dk.cpr.local.register.Component;
import dk.cpr.local.register.LocalRegister;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What {@code up} ends with: the committed text {@code welcome.txt} with {@code {placeholders}}
 * filled in: addresses, identities, and the URL of each component by its name ({@code
 * {number-service}}).
 */
record Welcome(LocalRegister register, List<Component> components, Optional<DemoPeople> people) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z-]+)}");

  String text() {
    Map<String, String> values = new HashMap<>();
    values.put("addresses", addresses());
    values.put("machines", identities(DemoIdentity.Kind.MACHINE));
    values.put("people", identities(DemoIdentity.Kind.PERSON));
    for (Component component : Component.values()) {
      values.put(component.title(), register.url(component.title()).toString());
    }
    people.ifPresent(demo -> parts(demo, values));
    return PLACEHOLDER
        .matcher(
            people.isPresent()
                ? template("welcome.txt") + template("requests.txt")
                : template("welcome.txt"))
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

  private static void parts(DemoPeople demo, Map<String, String> values) {
    DemoPeople.Person mother = demo.part("ordinaryMother");
    DemoPeople.Person hidden = demo.part("protectedMother");
    values.put("mother-id", mother.personId());
    values.put("mother-number", mother.number());
    values.put("mother-name", mother.name());
    values.put("hidden-id", hidden.personId());
    values.put("hidden-name", hidden.name());
    values.put("today", LocalDate.now(SourceTime.ZONE).toString());
  }

  private static String template(String name) {
    try (InputStream text = Welcome.class.getResourceAsStream(name)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

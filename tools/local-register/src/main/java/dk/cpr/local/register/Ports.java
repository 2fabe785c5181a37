package dk.cpr.local.register;

import dk.cpr.local.machine.CannotRun;
import dk.cpr.local.machine.FreePort;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which port each component answers on, by the name of the variable that chooses it ({@code
 * CPR_NUMBER_PORT}, {@code CPR_NUMBER_MANAGEMENT_PORT}, …).
 */
public record Ports(Map<String, Integer> byVariable) {
  private static final int MOST = 65_535;

  public Ports {
    byVariable = Map.copyOf(byVariable);
  }

  /** 8081 to 8085, 9081 to 9085, Keycloak 8180 and 9180, PostgreSQL 54320. */
  public static Ports standard() {
    Map<String, Integer> ports = new TreeMap<>();
    for (Component component : Component.values()) {
      ports.put(component.portVariable(), component.standardPort());
      if (component.standardManagementPort() != 0) {
        ports.put(component.managementPortVariable(), component.standardManagementPort());
      }
    }
    return new Ports(ports);
  }

  /** Ports that nothing listens on now, for a register beside one that is up. */
  public static Ports free() {
    Set<Integer> taken = new HashSet<>();
    Map<String, Integer> ports = new TreeMap<>();
    for (String variable : standard().byVariable.keySet()) {
      int port = FreePort.find();
      while (!taken.add(port)) {
        port = FreePort.find();
      }
      ports.put(variable, port);
    }
    return new Ports(ports);
  }

  /**
   * These, but for those that the variables of an environment choose.
   *
   * @throws CannotRun for what is no port, a port for two, or a port of nobody
   */
  public Ports chosenBy(Map<String, String> environment) {
    environment.keySet().stream()
        .filter(name -> name.matches("CPR_\\w+_PORT") && !byVariable.containsKey(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new CannotRun("There is no " + name + "; there are: " + variables());
            });
    return overridden(environment).requireApart();
  }

  private String variables() {
    return String.join(" ", new TreeSet<>(byVariable.keySet()));
  }

  private Ports requireApart() {
    Map<Integer, String> owners = new HashMap<>();
    new TreeMap<>(byVariable)
        .forEach(
            (variable, port) -> {
              @Nullable String owner = owners.put(port, variable);
              if (owner != null) {
                throw new CannotRun(
                    "Port %d stands twice: for %s and %s.".formatted(port, owner, variable));
              }
            });
    return this;
  }

  private Ports overridden(Map<String, String> environment) {
    Map<String, Integer> ports = new TreeMap<>(byVariable);
    ports.replaceAll(
        (variable, port) ->
            Optional.ofNullable(environment.get(variable))
                .map(text -> number(variable, text))
                .orElse(port));
    return new Ports(ports);
  }

  /** The ports that a register in that folder was last started with. */
  static Optional<Ports> load(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> known = new TreeMap<>();
    properties.forEach((variable, port) -> known.put(variable.toString(), port.toString()));
    return Optional.of(standard().overridden(known));
  }

  void save(Path file) {
    Properties properties = new Properties();
    byVariable.forEach((variable, port) -> properties.setProperty(variable, port.toString()));
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the component answers. */
  public int of(Component component) {
    return known(component.portVariable());
  }

  /** Where a service or Keycloak tells its health. */
  public int managementOf(Component component) {
    return known(component.managementPortVariable());
  }

  private int known(String variable) {
    Integer port = byVariable.get(variable);
    if (port == null) {
      throw new IllegalArgumentException("no port " + variable);
    }
    return port;
  }

  private static int number(String variable, String text) {
    int port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
    if (port < 1 || port > MOST) {
      throw new CannotRun(
          variable + " is no port: " + text + ". A port is a number from 1 to 65535.");
    }
    return port;
  }
}

package dk.cpr.local.register;

import dk.cpr.local.machine.CannotRun;
import dk.cpr.local.postgres.Database;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A process of the local register, with the ports it has when nobody chooses others. */
public enum Component {
  POSTGRES("postgres", null, 54320, 0),
  KEYCLOAK("keycloak", null, 8180, 9180),
  NUMBER("number-service", Database.NUMBER, 8081, 9081),
  PERSON("person-service", Database.PERSON, 8082, 9082),
  ADDRESS("address-service", Database.ADDRESS, 8083, 9083),
  PROTECTION("protection-service", Database.PROTECTION, 8084, 9084),
  DISCLOSURE("disclosure-service", Database.DISCLOSURE, 8085, 9085);

  private final String title;
  private final @Nullable Database database;
  private final int port;
  private final int managementPort;

  Component(String title, @Nullable Database database, int port, int managementPort) {
    this.title = title;
    this.database = database;
    this.port = port;
    this.managementPort = managementPort;
  }

  /** Its name in commands, folders and tokens: {@code number-service}. */
  public String title() {
    return title;
  }

  /** The component of that name. */
  public static Component named(String title) {
    return Arrays.stream(values())
        .filter(component -> component.title.equals(title))
        .findFirst()
        .orElseThrow(
            () ->
                new CannotRun(
                    "There is no "
                        + title
                        + "; there are "
                        + Arrays.stream(values())
                            .map(Component::title)
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  /** The five services, in the order of the way of the data. */
  public static List<Component> services() {
    return Arrays.stream(values()).filter(Component::isService).toList();
  }

  public boolean isService() {
    return database != null;
  }

  /** The database of a service. */
  Optional<Database> database() {
    return Optional.ofNullable(database);
  }

  int standardPort() {
    return port;
  }

  int standardManagementPort() {
    return managementPort;
  }

  /** The variable that chooses its port: {@code CPR_NUMBER_PORT}. */
  String portVariable() {
    return "CPR_" + name() + "_PORT";
  }

  /** The variable that chooses its management port: {@code CPR_NUMBER_MANAGEMENT_PORT}. */
  String managementPortVariable() {
    return "CPR_" + name() + "_MANAGEMENT_PORT";
  }

  /** The variable that tells another service where it is: {@code CPR_NUMBER_SERVICE_URL}. */
  String urlVariable() {
    return "CPR_" + title.toUpperCase(Locale.ROOT).replace('-', '_') + "_URL";
  }
}

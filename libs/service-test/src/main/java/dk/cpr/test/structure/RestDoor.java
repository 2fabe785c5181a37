package dk.cpr.test.structure;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Method and path of a door, as the annotations of a resource or of a REST client tell them. */
final class RestDoor {
  private RestDoor() {}

  /** {@code POST /v1/things}. */
  static String of(JavaMethod method) {
    return of(method, method.getOwner());
  }

  /**
   * The doors that a REST client calls, each with the service: {@code a-service POST /v1/things}.
   */
  static List<String> calledBy(JavaClass client) {
    String service =
        client
            .getAnnotationOfType(RegisterRestClient.class)
            .configKey()
            .replaceFirst("-changes$", "-service");
    return Stream.concat(Stream.of(client), client.getAllRawInterfaces().stream())
        .flatMap(type -> type.getMethods().stream())
        .filter(RestDoor::isDoor)
        .map(method -> service + " " + of(method, client))
        .toList();
  }

  private static String of(JavaMethod method, JavaClass type) {
    return verb(method) + " " + (path(type) + path(method)).replaceAll("//+", "/");
  }

  private static boolean isDoor(JavaMethod method) {
    return method.getAnnotations().stream()
        .anyMatch(a -> a.getRawType().isAnnotatedWith(HttpMethod.class));
  }

  private static String verb(JavaMethod method) {
    return method.getAnnotations().stream()
        .filter(a -> a.getRawType().isAnnotatedWith(HttpMethod.class))
        .map(a -> a.getRawType().getSimpleName())
        .findFirst()
        .orElseThrow();
  }

  private static String path(JavaClass type) {
    return type.isAnnotatedWith(Path.class) ? type.getAnnotationOfType(Path.class).value() : "";
  }

  private static String path(JavaMethod method) {
    return method.isAnnotatedWith(Path.class)
        ? "/" + method.getAnnotationOfType(Path.class).value()
        : "";
  }
}

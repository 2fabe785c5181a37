package dk.cpr.disclosure.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Writes released answers. The body is made first, then gate and lease are looked at, and the bytes
 * follow at once: what a frozen process wakes up with finds its lease run out (law 5).
 */
@Provider
@Produces(MediaType.WILDCARD)
public final class ReleasedWriter implements ServerMessageBodyWriter<Released<?>> {
  private static final String JSON = "application/json;charset=UTF-8";

  private final ObjectMapper json;

  ReleasedWriter(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
    return Released.class.isAssignableFrom(type);
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return Released.class.isAssignableFrom(type);
  }

  @Override
  public void writeResponse(Released<?> released, Type genericType, ServerRequestContext context)
      throws WebApplicationException, IOException {
    byte[] body = bytes(released);
    if (!(released.body() instanceof byte[])) {
      context.serverResponse().setResponseHeader(HttpHeaders.CONTENT_TYPE, JSON);
    }
    released.lastLook().take();
    context.serverResponse().end(body);
  }

  /** Quarkus takes the other way. */
  @Override
  public void writeTo(
      Released<?> released,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    byte[] body = bytes(released);
    released.lastLook().take();
    out.write(body);
  }

  private byte[] bytes(Released<?> released) throws IOException {
    Object body = released.body();
    return body instanceof byte[] bytes ? bytes : json.writeValueAsBytes(body);
  }
}

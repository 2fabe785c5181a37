package dk.cpr.kit.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapType;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a list or map that is longer than its {@link Size} allows as soon as it is read.
 * Validation would refuse it too, but only after it has compared the faults of all elements each
 * with each (Hibernate Validator 9.1: their paths have one hash), and a body of 1 MB holds hundreds
 * of thousands: minutes of work for a request of milliseconds.
 */
final class BoundedContainers extends BeanDeserializerModifier {
  private static final long serialVersionUID = 1L;

  /** For a list that is no property of anything, whose own bound is not known here. */
  private static final int MOST = 10_000;

  /** So many faults are compared in a fraction of a second. */
  private static final int FEW = 1_000;

  @Override
  public JsonDeserializer<?> modifyCollectionDeserializer(
      DeserializationConfig config,
      CollectionType type,
      BeanDescription description,
      JsonDeserializer<?> deserializer) {
    return new Bounded(deserializer, Integer.MAX_VALUE);
  }

  @Override
  public JsonDeserializer<?> modifyMapDeserializer(
      DeserializationConfig config,
      MapType type,
      BeanDescription description,
      JsonDeserializer<?> deserializer) {
    return new Bounded(deserializer, Integer.MAX_VALUE);
  }

  private static final class Bounded extends DelegatingDeserializer {
    private static final long serialVersionUID = 1L;
    private final int most;

    Bounded(JsonDeserializer<?> reader, int most) {
      super(reader);
      this.most = most;
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
      return new Bounded(reader, most);
    }

    @Override
    public JsonDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty property)
        throws JsonMappingException {
      JsonDeserializer<?> reader =
          ((Bounded) super.createContextual(context, property)).getDelegatee();
      if (property == null) {
        return new Bounded(reader, MOST);
      }
      Size size = property.getAnnotation(Size.class);
      return new Bounded(reader, size == null ? Integer.MAX_VALUE : size.max());
    }

    @Override
    public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
      Object read = super.deserialize(in, context);
      int size =
          switch (read) {
            case Collection<?> list -> list.size();
            case Map<?, ?> map -> map.size();
            case null, default -> 0;
          };
      String pointer = in.getParsingContext().pathAsPointer().toString();
      if (size > most) {
        throw new ProblemException(ProblemType.INVALID_INPUT)
            .at(pointer, "size", "at most " + most + " elements");
      }
      if (size > FEW && most < Integer.MAX_VALUE && read instanceof List<?> list) {
        refuseGap(list.indexOf(null), pointer);
      }
      return read;
    }

    private static void refuseGap(int at, String pointer) {
      if (at >= 0) {
        throw new ProblemException(ProblemType.INVALID_INPUT)
            .at(pointer + "/" + at, "not-null", "must not be null");
      }
    }
  }
}

package dk.cpr.kit.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import java.io.IOException;

/**
 * A type with a {@link JsonCreator} of one text is a text on the wire and nothing else. Jackson
 * would make a record of it from an object too, by its components, without what its creator checks.
 */
final class TextValues extends BeanDeserializerModifier {
  private static final long serialVersionUID = 1L;

  @Override
  public JsonDeserializer<?> modifyDeserializer(
      DeserializationConfig config, BeanDescription description, JsonDeserializer<?> deserializer) {
    boolean text = description.getFactoryMethods().stream().anyMatch(TextValues::isCreator);
    return text ? new Text(deserializer) : deserializer;
  }

  private static boolean isCreator(AnnotatedMethod method) {
    return method.hasAnnotation(JsonCreator.class)
        && method.getParameterCount() == 1
        && method.getRawParameterType(0) == String.class;
  }

  private static final class Text extends DelegatingDeserializer {
    private static final long serialVersionUID = 1L;

    Text(JsonDeserializer<?> reader) {
      super(reader);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
      return new Text(reader);
    }

    @Override
    public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
      if (!in.hasToken(JsonToken.VALUE_STRING)) {
        throw MismatchedInputException.from(in, handledType(), "not a string");
      }
      return super.deserialize(in, context);
    }
  }
}

package dk.cpr.kit.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * The kernel's value types as JSON strings; a string that is not one is a wrong-type problem. No
 * value is bent into another type: a personnummer sent as a JSON number has lost its leading zero.
 * Nor is one guessed at: a name stands once in an object, nothing follows the value, a date is
 * written as {@code 2001-02-28}, years have four digits, and text is of whole characters.
 */
@Singleton
public final class KernelJson implements ObjectMapperCustomizer {
  private static final int DATE_LENGTH = 10;
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  /** After the modules that Quarkus registers: what is registered last is asked first. */
  @Override
  public int priority() {
    return MINIMUM_PRIORITY;
  }

  @Override
  public void customize(ObjectMapper mapper) {
    SimpleModule module = new SimpleModule("cpr-kernel");
    module.addDeserializer(String.class, new Reader<>(String.class, KernelJson::whole));
    module.addDeserializer(LocalDate.class, new Reader<>(LocalDate.class, KernelJson::date));
    module.addDeserializer(Instant.class, new Reader<>(Instant.class, KernelJson::instant));
    module.setDeserializerModifier(new BoundedContainers());
    module.addKeyDeserializer(String.class, new Key());
    add(module, PersonId.class, PersonId::of, PersonId::toString);
    add(module, Personnummer.class, Personnummer::of, Personnummer::digits);
    mapper.registerModule(module);
    mapper.registerModule(new SimpleModule("cpr-text").setDeserializerModifier(new TextValues()));
    strict(mapper);
  }

  static String whole(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        boolean pair =
            i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
        if (!pair) {
          throw new IllegalArgumentException("half a character");
        }
        i++;
      }
    }
    return text;
  }

  private static LocalDate date(String text) {
    if (text.length() != DATE_LENGTH) {
      throw new IllegalArgumentException("not a date");
    }
    LocalDate date = LocalDate.parse(text);
    if (date.getYear() < 1) {
      throw new IllegalArgumentException("no such year");
    }
    return date;
  }

  private static Instant instant(String text) {
    Instant instant = Instant.parse(text);
    if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
      throw new IllegalArgumentException("not a year of four digits");
    }
    return instant;
  }

  private static void strict(ObjectMapper mapper) {
    mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    mapper.getFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    mapper
        .coercionConfigDefaults()
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
    mapper
        .coercionConfigFor(LogicalType.Textual)
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
    mapper
        .coercionConfigFor(LogicalType.Enum)
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
    mapper
        .coercionConfigFor(LogicalType.Boolean)
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.String, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
    for (LogicalType number : List.of(LogicalType.Integer, LogicalType.Float)) {
      mapper
          .coercionConfigFor(number)
          .setCoercion(CoercionInputShape.String, CoercionAction.Fail)
          .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
    }
  }

  private static <T> void add(
      SimpleModule module, Class<T> type, Function<String, T> read, Function<T, String> write) {
    module.addSerializer(type, new Writer<>(type, write));
    module.addDeserializer(type, new Reader<>(type, read));
  }

  private static final class Writer<T> extends StdScalarSerializer<T> {
    private static final long serialVersionUID = 1L;
    private final transient Function<T, String> write;

    Writer(Class<T> type, Function<T, String> write) {
      super(type);
      this.write = write;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(write.apply(value));
    }
  }

  private static final class Reader<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;
    private final transient Function<String, T> read;
    private final Class<T> type;

    Reader(Class<T> type, Function<String, T> read) {
      super(type);
      this.type = type;
      this.read = read;
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
      if (!in.hasToken(JsonToken.VALUE_STRING)) {
        throw MismatchedInputException.from(in, type, "not a string");
      }
      try {
        return read.apply(in.getText());
      } catch (IllegalArgumentException | DateTimeException e) {
        throw MismatchedInputException.from(in, type, "not a " + type.getSimpleName());
      }
    }
  }

  private static final class Key extends KeyDeserializer {
    @Override
    public Object deserializeKey(String key, DeserializationContext context) throws IOException {
      try {
        return whole(key);
      } catch (IllegalArgumentException e) {
        throw MismatchedInputException.from(context.getParser(), String.class, "not text");
      }
    }
  }
}

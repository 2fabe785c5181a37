package dk.cpr.disclosure.access;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dk.cpr.kernel.fact.FactKind;
import java.io.IOException;

/**
 * Something about a person that only an {@link AccessDecision} can open. It cannot be serialised,
 * and shows nothing of what it holds.
 */
@JsonSerialize(using = MaskedValue.Refusal.class)
public final class MaskedValue<T> {
  private final FactKind kind;
  private final T value;

  private MaskedValue(FactKind kind, T value) {
    this.kind = kind;
    this.value = value;
  }

  /** Masks a value of a kind. */
  public static <T> MaskedValue<T> of(FactKind kind, T value) {
    return new MaskedValue<>(kind, value);
  }

  /** The kind that the decision is about. */
  public FactKind kind() {
    return kind;
  }

  /** For {@link AccessDecision} only: its key is made nowhere else. */
  T open(AccessDecision.Key key) {
    if (key.kind() != kind) {
      throw new IllegalStateException("the decision is about another kind");
    }
    return value;
  }

  @Override
  public String toString() {
    return "masked[" + kind.wireName() + "]";
  }

  /** Refuses. */
  static final class Refusal extends StdSerializer<MaskedValue<?>> {
    private static final long serialVersionUID = 1L;

    Refusal() {
      super(MaskedValue.class, false);
    }

    @Override
    public void serialize(MaskedValue<?> value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      throw new IllegalStateException("a masked value needs an access decision");
    }
  }
}

package dk.cpr.kernel.code;

import java.util.Arrays;
import java.util.Optional;

/** A member of a closed code list: {@link #code()} is what stands in records and on the wire. */
public interface Coded {
  /** The code as the record layouts write it. */
  String code();

  /** The member with a code, empty when the list has none. */
  static <E extends Enum<E> & Coded> Optional<E> find(Class<E> list, String code) {
    return Arrays.stream(list.getEnumConstants()).filter(e -> e.code().equals(code)).findFirst();
  }

  /** Whether the list has the code. */
  static <E extends Enum<E> & Coded> boolean has(Class<E> list, String code) {
    return find(list, code).isPresent();
  }
}

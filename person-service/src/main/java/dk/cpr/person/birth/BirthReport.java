package dk.cpr.person.birth;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dk.cpr.kernel.code.ParentRole;
import dk.cpr.kernel.code.Sex;
import dk.cpr.kernel.number.Personnummer;
import dk.cpr.kernel.person.PersonId;
import dk.cpr.kernel.time.SourceTime;
import dk.cpr.person.custody.CustodyCase.JointCare;
import dk.cpr.person.custody.CustodyCase.Parenthood;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A birth as it is kept: checked, and with persons by their ids. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
record BirthReport(
    String time,
    Sex sex,
    int sequence,
    @Nullable String authority,
    String placeText,
    Parent mother,
    @Nullable Parent otherParent,
    Parenthood parenthood,
    JointCare jointCare,
    @Nullable Personnummer reservedNumber,
    NewBirth.@Nullable Residence residence,
    @Nullable String notTheSame) {

  /** A parent: a person of the register, or name and birth date of someone without number. */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Parent(
      @Nullable PersonId person,
      @Nullable String name,
      @Nullable LocalDate birthDate,
      ParentRole role) {

    /** The same for every way of writing the same parent. */
    String key() {
      return person != null ? "person:" + person : "name:" + plain(name) + "|" + birthDate;
    }

    /** Whether name and birth date are those of this parent without number. */
    boolean isCalled(@Nullable String otherName, @Nullable String otherBirthDate) {
      return person == null
          && otherName != null
          && otherBirthDate != null
          && plain(name).equals(plain(otherName))
          && String.valueOf(birthDate).equals(otherBirthDate);
    }

    private static String plain(@Nullable String text) {
      return Normalizer.normalize(Objects.requireNonNullElse(text, ""), Normalizer.Form.NFKC)
          .toLowerCase(Locale.ROOT)
          .replaceAll("[^\\p{L}\\p{N}]+", " ")
          .strip();
    }
  }

  SourceTime born() {
    return SourceTime.of(time);
  }

  /** Ids of the parents who are persons of the register. */
  List<PersonId> persons() {
    return knownParents().stream().map(Parent::person).filter(Objects::nonNull).toList();
  }

  /** The parents who are persons of the register. */
  List<Parent> knownParents() {
    return Stream.of(mother, otherParent)
        .filter(Objects::nonNull)
        .filter(parent -> parent.person() != null)
        .toList();
  }
}

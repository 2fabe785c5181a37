package dk.cpr.disclosure.right;

import dk.cpr.kernel.fact.FactKind;
import dk.cpr.kit.problem.ProblemException;
import dk.cpr.kit.problem.ProblemType;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a right may hold. A private recipient never gets a number, a reference to another person or
 * what is protected (CPR-loven §§ 38 and 42); a sensitive kind is never part of a shorthand, nor is
 * a question about numbers, which is asked of a thousand at a time.
 */
final class RightRules {
  private static final String ALL_OF_KIND = ".*";

  private final NewRight wish;
  private final ProblemException problem = new ProblemException(ProblemType.INVALID_INPUT);

  private RightRules(NewRight wish) {
    this.wish = wish;
  }

  /**
   * The fields of a sound right, in the order of the wish.
   *
   * @throws ProblemException invalid-input, naming each field at fault
   */
  static Set<FieldPath> fieldsOf(NewRight wish) {
    RightRules rules = new RightRules(wish);
    rules.checkRecipient();
    rules.checkPeriod();
    Set<FieldPath> fields = rules.fields();
    if (!rules.problem.problem().errors().isEmpty()) {
      throw rules.problem;
    }
    return fields;
  }

  private void checkRecipient() {
    if (wish.kind() == RecipientKind.CITIZEN) {
      problem.at("/kind", "built-in", "the citizen's right is built in");
    }
    if (wish.coverage() == Coverage.SELF) {
      problem.at("/coverage", "built-in", "the citizen's right is built in");
    }
    if (wish.kind().isPrivate() && wish.coverage() == Coverage.OWN_MUNICIPALITY) {
      problem.at("/coverage", "authorities-only", "only an authority has a municipality");
    }
    if (wish.kind().isPrivate() && wish.seesProtected()) {
      problem.at("/seesProtected", "authorities-only", "protected data are for authorities");
    }
  }

  private void checkPeriod() {
    @Nullable LocalDate from = wish.validFrom();
    @Nullable LocalDate to = wish.validTo();
    if (from != null && to != null && !to.isAfter(from)) {
      problem.at("/validTo", "ends-before-it-begins", "a day after validFrom");
    }
  }

  private Set<FieldPath> fields() {
    Set<FieldPath> fields = new LinkedHashSet<>();
    for (int i = 0; i < wish.fields().size(); i++) {
      String pointer = "/fields/" + i;
      for (FieldPath path : read(wish.fields().get(i), pointer)) {
        checkField(path, pointer);
        fields.add(path);
      }
    }
    return fields;
  }

  private List<FieldPath> read(String text, String pointer) {
    List<FieldPath> paths =
        text.endsWith(ALL_OF_KIND)
            ? allOf(text.substring(0, text.length() - ALL_OF_KIND.length()))
            : FieldPath.of(text).stream().toList();
    if (paths.isEmpty()) {
      problem.at(pointer, "unknown-field-path", "a path of the catalogue, e.g. name.given");
    } else if (text.endsWith(ALL_OF_KIND) && isSensitive(paths.getFirst())) {
      problem.at(pointer, "sensitive-kind", "each field of a sensitive kind has to be named");
    }
    return paths;
  }

  private void checkField(FieldPath path, String pointer) {
    if (wish.kind().isPrivate() && path.isOfNumber()) {
      problem.at(pointer, "authorities-only", "the number is for authorities");
    }
    if (wish.kind().isPrivate() && path.pointsAtPerson()) {
      problem.at(pointer, "authorities-only", "references to other persons are for authorities");
    }
  }

  private static List<FieldPath> allOf(String kind) {
    return FieldPath.all().stream()
        .filter(path -> path.toString().startsWith(kind + ".") && !path.isOfAskedNumber())
        .toList();
  }

  private static boolean isSensitive(FieldPath path) {
    return path.kind().map(FactKind::isSensitive).orElse(false);
  }
}

package dk.cpr.disclosure.frame;

import dk.cpr.disclosure.right.Coverage;
import dk.cpr.disclosure.right.FieldPath;
import dk.cpr.disclosure.right.RecipientKind;
import dk.cpr.disclosure.right.Right;
import java.util.List;

/**
 * What the text of a statement depends on, beside nothing else.
 *
 * @param registered whether the right is data that may have ended, or built in
 * @param seesProtected whether guarded values are read in spite of protection
 * @param numbersInUse whether an annulled or merely mentioned number is unknown
 * @param marks whether marks of fields and times of effect are told unasked
 */
public record FrameShape(
    Entry entry,
    Answers answers,
    FactWindow window,
    Coverage coverage,
    boolean registered,
    boolean seesProtected,
    boolean numbersInUse,
    boolean marks,
    Detail detail,
    List<FieldPath> fields) {

  /** What the question names. */
  public enum Entry {
    /** One number, {@code :whom}. */
    NUMBER,
    /** One person who has or had a number, {@code :whom}. */
    PERSON,
    /** Numbers or persons, {@code :numbers} and {@code :persons}. */
    SEVERAL
  }

  /** Whose facts are told. */
  public enum Answers {
    /** The survivor's, where a duplicate is named. */
    SURVIVOR,
    /** Those of whom is named. */
    ITSELF
  }

  /** What is told of the number beside its state. */
  public enum Detail {
    /** What the fields ask for. */
    FIELDS,
    /** Its period and its successor. */
    PERIOD,
    /** The number to go by now. */
    GONE_BY
  }

  /** For a question that one person answers. */
  public static FrameShape of(Whom whom, FactWindow window, Right right, List<FieldPath> fields) {
    return new FrameShape(
        whom instanceof Whom.ByNumber ? Entry.NUMBER : Entry.PERSON,
        Answers.SURVIVOR,
        window,
        right.coverage(),
        right.id().isPresent(),
        right.seesProtected(),
        right.kind() != RecipientKind.AUTHORITY,
        !right.kind().isPrivate(),
        Detail.FIELDS,
        fields);
  }

  /** The same for several, who answer themselves; authorities only. */
  public static FrameShape several(FactWindow window, Right right, List<FieldPath> fields) {
    return new FrameShape(
        Entry.SEVERAL,
        Answers.ITSELF,
        window,
        right.coverage(),
        right.id().isPresent(),
        right.seesProtected(),
        false,
        true,
        Detail.PERIOD,
        fields);
  }

  /** The same with other details of the number, the survivor answering. */
  public FrameShape goneBy() {
    return new FrameShape(
        entry,
        Answers.SURVIVOR,
        window,
        coverage,
        registered,
        seesProtected,
        numbersInUse,
        marks,
        Detail.GONE_BY,
        fields);
  }

  boolean isOfSeveral() {
    return entry == Entry.SEVERAL;
  }

  boolean asks(FieldPath path) {
    return fields.contains(path);
  }

  boolean asksOfNumber(String field) {
    return fields.stream().anyMatch(path -> path.isOfNumber() && path.field().equals(field));
  }
}

/**
 * A hospital reports a birth: checked, stored, and then brought forward through the other services
 * until child and parents have their facts (law 7). Whatever stops on the way is gone on with; only
 * a refusal undoes a birth.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.person.birth;

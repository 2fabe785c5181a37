/** The rules of the house that a machine can check, the same for every service. */
@org.jspecify.annotations.NullMarked
package dk.cpr.test.structure;

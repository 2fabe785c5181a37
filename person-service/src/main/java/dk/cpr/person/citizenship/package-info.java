/** Citizenship, by countries of the authority list (indfødsretsloven). */
@org.jspecify.annotations.NullMarked
package dk.cpr.person.citizenship;

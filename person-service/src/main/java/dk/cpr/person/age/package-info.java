/**
 * What the law and nature say of ages: of age, able to adopt, able to be a parent. Pure, so that it
 * can be read beside the law.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.person.age;

/** The children who are offered protection together with a parent. */
@org.jspecify.annotations.NullMarked
package dk.cpr.protection.children;

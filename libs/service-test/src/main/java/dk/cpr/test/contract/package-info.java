/** What every running service is held to: closed doors, a current contract, a documented schema. */
@org.jspecify.annotations.NullMarked
package dk.cpr.test.contract;

/**
 * The commands of {@code ./cpr}: what a person at the keyboard can do with a local register. They
 * only talk; what they talk about is in the other tools.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.command;

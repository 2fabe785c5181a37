/**
 * What every door has in common: the kernel's value types in JSON, the way peers' problems are
 * read, logging that never shows a number, and health that names what is missing.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.kit.web;

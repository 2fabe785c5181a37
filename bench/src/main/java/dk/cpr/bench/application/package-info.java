/** What the measured application has that no packaged service has. */
@org.jspecify.annotations.NullMarked
package dk.cpr.bench.application;

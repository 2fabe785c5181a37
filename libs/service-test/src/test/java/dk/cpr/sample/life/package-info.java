/** The change log through the ends of its server: stops at once, and promotions of standbys. */
@org.jspecify.annotations.NullMarked
package dk.cpr.sample.life;

/**
 * Who may be told what: rights as data, registered by the operator, held against the catalogue of
 * facts, and found by organisation and purpose. A right that was closed is never used again, also
 * not from the cache: every look-up checks it in its own statement.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.disclosure.right;

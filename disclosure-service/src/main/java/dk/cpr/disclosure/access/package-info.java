/**
 * Access: the only room that decides what leaves, writes receipts of it and releases an answer. A
 * query room hands it a reader and gets a released answer; gate and lease are looked at as the
 * answer is written.
 */
@org.jspecify.annotations.NullMarked
package dk.cpr.disclosure.access;

package dk.cpr.disclosure.access;

import java.util.List;

/**
 * What one statement, or a row of them, read.
 *
 * @param rightHolds whether the right still held as it was read
 * @param found one for each that was asked for, in their order
 */
public record Reading<C>(boolean rightHolds, List<Found<C>> found) {
  public Reading {
    found = List.copyOf(found);
  }
}

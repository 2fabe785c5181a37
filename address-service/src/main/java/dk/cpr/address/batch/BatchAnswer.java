package dk.cpr.address.batch;

import java.util.List;

/**
 * What became of the rows of a batch.
 *
 * @param accepted rows that were new, or that closed a known one
 * @param unchanged rows that were known as they are
 * @param setAside rows that were not taken
 */
public record BatchAnswer(int accepted, int unchanged, List<SetAside> setAside) {

  /**
   * A row that was not taken.
   *
   * @param index its place in the request, from 0
   * @param reason slug, with the field's name behind a colon where one is at fault; never a value
   */
  public record SetAside(int index, String reason) {}
}

create index number_state_pointing_at on number_state (successor)
  where known_to is null and successor is not null;

alter table number_state
  add column since text,
  add column since_uncertain boolean not null default false,
  add column since_at timestamptz,
  add constraint number_state_since_of_what_ended
    check (since is null or state in ('changed', 'duplicate', 'annulled'));
comment on column number_state.since is 'From when the number is changed, duplicate or annulled, as the source wrote it, where it says so apart from the end of its period; null: since that end';
comment on column number_state.since_uncertain is 'The source marked it uncertain';
comment on column number_state.since_at is 'The same as an instant, for comparing';

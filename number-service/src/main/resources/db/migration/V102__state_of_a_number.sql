create table number_state (
  number text not null,
  known_from timestamptz not null,
  known_to timestamptz,
  person_id uuid not null,
  state text not null,
  successor text,
  effect_from text,
  effect_from_uncertain boolean not null,
  effect_from_at timestamptz,
  effect_to text,
  effect_to_uncertain boolean not null,
  effect_to_at timestamptz,
  registered_by text not null,
  closed_by text,
  source text,
  source_date date,
  constraint number_state_pk primary key (number, known_from),
  constraint number_state_person foreign key (number, person_id) references number (number, person_id),
  constraint number_state_successor foreign key (successor) references number (number) deferrable initially deferred,
  constraint number_state_known check (state in ('current', 'changed', 'duplicate', 'annulled', 'referenced')),
  constraint number_state_points_on check ((state in ('changed', 'duplicate')) = (successor is not null)),
  constraint number_state_not_itself check (successor <> number),
  constraint number_state_known_begins check (known_to > known_from),
  constraint number_state_closed_by_someone check ((known_to is null) = (closed_by is null))
);
create unique index number_state_now on number_state (number) where known_to is null;
create unique index number_state_current on number_state (person_id) where known_to is null and state = 'current';
create index number_state_of_person on number_state (person_id) where known_to is null;
comment on table number_state is 'Life of each number on two time axes; rows are closed, never changed or deleted';
comment on column number_state.number is 'The number';
comment on column number_state.known_from is 'Registration time: known from this instant';
comment on column number_state.known_to is 'Registration time: known until this instant; null while the register stands by it';
comment on column number_state.person_id is 'Whose number it is';
comment on column number_state.state is 'current; changed (60); duplicate (50); annulled (30); referenced: only mentioned by others';
comment on column number_state.successor is 'Number that took over (changed) or survived (duplicate)';
comment on column number_state.effect_from is 'From when it was the person''s number, as the source wrote it; null when nothing is stated';
comment on column number_state.effect_from_uncertain is 'The source marked it uncertain';
comment on column number_state.effect_from_at is 'The same as an instant, for comparing';
comment on column number_state.effect_to is 'Until when it was the person''s number, from when it is changed, duplicate or annulled; null when open';
comment on column number_state.effect_to_uncertain is 'The source marked it uncertain';
comment on column number_state.effect_to_at is 'The same as an instant, for comparing';
comment on column number_state.registered_by is 'Service that registered the state';
comment on column number_state.closed_by is 'Service that ended its registration';
comment on column number_state.source is 'System and task of an import; null for what was registered here';
comment on column number_state.source_date is 'Production date of the import';

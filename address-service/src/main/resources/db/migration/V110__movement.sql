create table movement (
  id uuid not null,
  person_id uuid not null,
  opened uuid[] not null,
  kept uuid[] not null,
  ended uuid[] not null,
  state text not null default 'REGISTERED',
  registered_at timestamptz not null,
  constraint movement_pk primary key (id),
  constraint movement_state_known check (state in ('REGISTERED', 'WITHDRAWN'))
);
create index movement_of_person on movement (person_id);
comment on table movement is 'Arrivals from abroad and departures as they were registered, so that each can be taken back whole';
comment on column movement.id is 'Id of the event that it belongs to, made by person-service';
comment on column movement.person_id is 'Who moved';
comment on column movement.opened is 'Facts that it began';
comment on column movement.kept is 'Facts that it knows again, with an end';
comment on column movement.ended is 'Facts that were known before as they stood';
comment on column movement.state is 'REGISTERED, or WITHDRAWN when its event was refused';
comment on column movement.registered_at is 'Registration time of its facts';

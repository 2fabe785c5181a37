create table life_event (
  id uuid not null,
  kind text not null,
  code text not null,
  main_person uuid not null,
  effect_from text not null,
  effect_uncertain boolean not null,
  organisation text not null,
  reported_by text not null,
  authority text,
  document text,
  registered_at timestamptz not null,
  constraint life_event_pk primary key (id)
);
create index life_event_of_person on life_event (main_person, registered_at);
comment on table life_event is 'Events as they were reported and registered; what each did stands in life_event_person';
comment on column life_event.id is 'Id of the event, UUID v7; the document that its facts rest on';
comment on column life_event.kind is 'Own kind, docs/events.md';
comment on column life_event.code is 'Inferred code of CPR''s own events; empty where none is known';
comment on column life_event.main_person is 'Whom the event happened to';
comment on column life_event.effect_from is 'Time of effect as reported';
comment on column life_event.effect_uncertain is 'The reporter marked the time uncertain';
comment on column life_event.organisation is 'CVR number of the organisation that reported';
comment on column life_event.reported_by is 'Its employee, or the client of its machine';
comment on column life_event.authority is 'Authority whose decision it is, if given';
comment on column life_event.document is 'Document it rests on, if given';
comment on column life_event.registered_at is 'Registration time of its facts';

create table life_event_person (
  event_id uuid not null,
  person_id uuid not null,
  mark text not null,
  naming text not null,
  opened uuid[] not null,
  ended uuid[] not null,
  constraint life_event_person_pk primary key (event_id, person_id),
  constraint life_event_person_of_event foreign key (event_id) references life_event (id),
  constraint life_event_person_naming_known check (naming in ('NAMED', 'TOUCHED'))
);
create index life_event_person_by_person on life_event_person (person_id);
comment on table life_event_person is 'Everyone an event touched, and what it did to each';
comment on column life_event_person.event_id is 'The event';
comment on column life_event_person.person_id is 'Who was touched';
comment on column life_event_person.mark is 'What the person is to the main person; empty for that one';
comment on column life_event_person.naming is 'NAMED in the report, or TOUCHED by what follows';
comment on column life_event_person.opened is 'Facts that are new';
comment on column life_event_person.ended is 'Facts that do not stand any more as they did';

create table current_person (
  person_id uuid not null,
  number text,
  protected boolean not null default true,
  until timestamptz not null default '-infinity',
  singles jsonb not null default '{}',
  parallels jsonb not null default '{}',
  constraint current_person_pk primary key (person_id),
  constraint current_person_ten_digits check (number ~ '^[0-9]{10}$')
);
create index current_person_by_number on current_person (number) where number is not null;
create index current_person_due on current_person (until) where until < 'infinity';
comment on table current_person is 'What is known now to hold now of each person, drawn from known_fact and subject_number in one row for look-ups; not to be read after until';
comment on column current_person.person_id is 'Person';
comment on column current_person.number is 'Number that the person goes by; null when there is none in use';
comment on column current_person.protected is 'Whether name and address are protected';
comment on column current_person.until is 'When a start or an end of effect makes the row untrue; -infinity before it is drawn';
comment on column current_person.singles is 'Kind to its fields, for kinds of which one fact holds at a time, with start and end of effect and marks';
comment on column current_person.parallels is 'Kind to array of the same, for kinds whose facts stand beside each other, in the order of their slots';

insert into current_person (person_id)
select person_id from subject_number union select person_id from known_fact;

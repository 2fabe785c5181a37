create table subject_number (
  number text not null,
  person_id uuid not null,
  state text not null,
  successor text,
  survivor_person_id uuid,
  current boolean not null,
  valid_from text,
  valid_from_uncertain boolean not null,
  valid_to text,
  valid_to_uncertain boolean not null,
  constraint subject_number_pk primary key (number),
  constraint subject_number_ten_digits check (number ~ '^[0-9]{10}$'),
  constraint subject_number_state_known
    check (state in ('current', 'changed', 'duplicate', 'annulled', 'referenced'))
);
create index subject_number_of_person on subject_number (person_id);
comment on table subject_number is 'Copy of number-service''s log: every number, whose it is and what became of it';
comment on column subject_number.number is 'Ten digits';
comment on column subject_number.person_id is 'Person that the number was given to';
comment on column subject_number.state is 'current, changed, duplicate, annulled, or referenced: only mentioned by others';
comment on column subject_number.successor is 'Number that took over (changed) or survived (duplicate)';
comment on column subject_number.survivor_person_id is 'Person of the surviving number of a duplicate';
comment on column subject_number.current is 'Whether this is the number that its person goes by';
comment on column subject_number.valid_from is 'From when it was the person''s number, as the source wrote it';
comment on column subject_number.valid_from_uncertain is 'The source marked it uncertain';
comment on column subject_number.valid_to is 'Until when';
comment on column subject_number.valid_to_uncertain is 'The source marked it uncertain';

create table merged_person (
  person_id uuid not null,
  into_person_id uuid not null,
  survivor_id uuid not null,
  constraint merged_person_pk primary key (person_id),
  constraint merged_person_not_itself check (person_id <> into_person_id)
);
create index merged_person_into on merged_person (into_person_id);
create index merged_person_survivor on merged_person (survivor_id);
comment on table merged_person is 'Persons who were registered twice, and who answers for them';
comment on column merged_person.person_id is 'The duplicate, whose number is deleted';
comment on column merged_person.into_person_id is 'Person that its number points at';
comment on column merged_person.survivor_id is 'Last of the chain, where the person pointed at is a duplicate itself';

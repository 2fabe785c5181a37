create table number (
  number text not null,
  birth_date date not null,
  sex text not null,
  ordinal int,
  person_id uuid,
  reason text,
  met_at timestamptz not null default clock_timestamp(),
  constraint number_pk primary key (number),
  constraint number_person_key unique (number, person_id),
  constraint number_ordinal_key unique (birth_date, sex, ordinal),
  constraint number_ten_digits check (number ~ '^[0-9]{10}$'),
  constraint number_sex_known check (sex in ('K', 'M')),
  constraint number_ordinal_not_negative check (ordinal >= 0),
  constraint number_reason_known check (reason in ('BIRTH')),
  constraint number_given_to_someone check (reason is null or person_id is not null)
);
create index number_of_person on number (person_id);
create unique index number_given_at_birth on number (person_id) where reason = 'BIRTH';
comment on table number is 'Every number that was given, imported or only met: never given to anyone else; rows are never deleted';
comment on column number.number is 'Ten digits';
comment on column number.birth_date is 'Birth date that the number carries';
comment on column number.sex is 'Sex that the number carries: K or M';
comment on column number.ordinal is 'Place in the official order of its birth date and sex; null for a number that the order does not hold (serial 0000)';
comment on column number.person_id is 'Whose it is, for ever; null while it was met only in statements that were set aside';
comment on column number.reason is 'Why it was given here; null when it was given elsewhere and came by import';
comment on column number.met_at is 'Clock when it was given or first met';

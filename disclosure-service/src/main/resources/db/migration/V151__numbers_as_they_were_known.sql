create table number_history (
  number text not null,
  known_from timestamptz not null,
  known_to timestamptz,
  person_id uuid not null,
  state text not null,
  birth_date date not null,
  held_from timestamptz not null,
  over_from timestamptz,
  constraint number_history_pk primary key (number, known_from),
  constraint number_history_known_begins check (known_to > known_from),
  constraint number_history_state_known
    check (state in ('current', 'changed', 'duplicate', 'annulled', 'referenced')),
  constraint number_history_over
    check ((over_from is null) = (state in ('current', 'referenced')))
);
comment on table number_history is 'Copy of number-service''s log with its registration times, for counts as they were known; rows are closed, never deleted';
comment on column number_history.number is 'Ten digits';
comment on column number_history.known_from is 'Registration time in number-service; -infinity for what the read model held already when this table was made';
comment on column number_history.known_to is 'Until when that was known; null while it is';
comment on column number_history.person_id is 'Person that the number was given to';
comment on column number_history.state is 'current, changed, duplicate, annulled, or referenced: only mentioned by others';
comment on column number_history.birth_date is 'Birth date that the number carries';
comment on column number_history.held_from is 'From when it was the person''s number; -infinity when nothing is stated';
comment on column number_history.over_from is 'From when it is changed, duplicate or annulled; -infinity when nothing is stated; null while it is neither';

-- What the read model holds already is taken as known ever since: its log is not read again. A time
-- that the text does not give as a day or a minute of the calendar counts as not stated.
create function pg_temp.moment(written text) returns timestamptz language plpgsql as $$
declare
  digits text := regexp_replace(written, '\D', '', 'g');
begin
  if length(digits) >= 12 and substr(digits, 9, 2) < '24' and substr(digits, 11, 2) < '60' then
    return to_timestamp(left(digits, 12), 'YYYYMMDDHH24MI')::timestamp at time zone 'Europe/Copenhagen';
  end if;
  return to_date(left(digits, 8), 'YYYYMMDD')::timestamp at time zone 'Europe/Copenhagen';
exception when others then
  return null;
end $$;
insert into number_history (number, known_from, person_id, state, birth_date, held_from, over_from)
select number, '-infinity', person_id, state,
  make_date(
    substr(number, 5, 2)::int + case
      when substr(number, 7, 1) < '4' then 1900
      when substr(number, 7, 1) in ('4', '9') and substr(number, 5, 2) <= '36' then 2000
      when substr(number, 7, 1) in ('4', '9') then 1900
      when substr(number, 5, 2) <= '57' then 2000
      else 1800 end,
    substr(number, 3, 2)::int, substr(number, 1, 2)::int),
  coalesce(pg_temp.moment(valid_from), '-infinity'),
  case when state in ('changed', 'duplicate', 'annulled')
    then coalesce(pg_temp.moment(coalesce(since, valid_to)), '-infinity') end
from subject_number;
create index number_history_of_person on number_history (person_id)
  include (known_from, known_to, state, birth_date, held_from, over_from);

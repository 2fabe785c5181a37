alter table number drop constraint number_reason_known;
alter table number add constraint number_reason_known
  check (reason in ('BIRTH', 'IMMIGRATION', 'ADMINISTRATIVE', 'NUMBER_CHANGE'));
drop index number_given_at_birth;
create unique index number_given_first on number (person_id)
  where reason in ('BIRTH', 'IMMIGRATION', 'ADMINISTRATIVE');

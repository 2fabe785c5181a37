alter table birth
  drop constraint birth_step_known,
  add constraint birth_step_known check (
    step in ('NUMBER', 'PROTECTION', 'ADDRESS', 'PROTECTION_SINCE', 'CUSTODY', 'FACTS'));
comment on column birth.step is 'Next step forward: NUMBER, PROTECTION, ADDRESS, PROTECTION_SINCE, CUSTODY, FACTS';

alter table number
  drop constraint number_reason_known,
  add constraint number_reason_known check (reason in ('BIRTH', 'NUMBER_CHANGE'));

alter table number_state
  add column authority text,
  add column document text,
  add column cause text,
  add constraint number_state_authority_four_digits check (authority ~ '^[0-9]{4}$'),
  add constraint number_state_cause_known
    check (cause in ('WRONG_BIRTH_DATE', 'WRONG_SEX', 'LEGAL_GENDER_CHANGE'));
comment on column number_state.authority is 'Authority (MYNKOD) on whose behalf the state was registered; of an administrative number one of 0010-0019; null for imports and where none was told';
comment on column number_state.document is 'Document the registration rests on';
comment on column number_state.cause is 'Why the person got another number; stands on the number that was replaced and on the one that was given';

alter table fact
  add column authority text,
  add column source_registered_at text,
  add constraint fact_authority_four_digits check (authority ~ '^[0-9]{4}$');
comment on column fact.authority is 'Who registered the fact in the register that an import came from (MYNKOD)';
comment on column fact.source_registered_at is 'When that register registered it, as it wrote it; the registration time here is the import''s';
comment on column fact.document is 'Document the registration rests on; of an import what its source names';

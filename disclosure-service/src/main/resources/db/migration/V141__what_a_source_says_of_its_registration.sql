alter table known_fact
  add column authority text,
  add column source_registered_at text,
  add column document text;
comment on column known_fact.authority is 'Who registered the fact in the register that an import came from (MYNKOD)';
comment on column known_fact.source_registered_at is 'When that register registered it, as it wrote it';
comment on column known_fact.document is 'Document the registration rests on';

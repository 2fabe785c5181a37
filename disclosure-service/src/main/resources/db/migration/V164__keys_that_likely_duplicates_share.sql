create table likeness_key (
  key bigint not null,
  person_id uuid not null,
  constraint likeness_key_pk primary key (key, person_id)
);
create index likeness_key_of_person on likeness_key (person_id);
comment on table likeness_key is 'What persons may have in common who are one: only those who share a key are compared';
comment on column likeness_key.key is 'Digest of birth date and how a name sounds, or of a parent and how a name sounds';
comment on column likeness_key.person_id is 'Person';

alter table protection_act drop constraint protection_act_known;
alter table protection_act add constraint protection_act_known
  check (act in ('PROTECTED', 'RENEWED', 'LIFTED', 'INHERITED', 'IMPORTED', 'CORRECTED', 'ANNULLED', 'RESTORED',
    'MERGED', 'SPLIT', 'REQUESTED', 'REFUSED'));
comment on column protection_act.act is 'PROTECTED, RENEWED, LIFTED, INHERITED from a parent, IMPORTED; CORRECTED, ANNULLED or RESTORED by a correction; MERGED or SPLIT with another id of the same human being; REQUESTED by a report of immigration; REFUSED by the municipality';
comment on column protection_act.type is 'Kind of protection, 0001 to 0004; 0005 is a credit warning';
create index protection_act_of_person on protection_act (person_id, type, id);
create index protection_act_of_fact on protection_act (fact, id);

create table inherited_protection (
  protection uuid not null,
  parent uuid not null,
  type text not null,
  constraint inherited_protection_pk primary key (protection, parent)
);
create index inherited_protection_of_parent on inherited_protection (parent, type);
comment on table inherited_protection is 'Protections of children that follow the renewals of a parent''s';
comment on column inherited_protection.protection is 'The child''s protection';
comment on column inherited_protection.parent is 'Person whose protection of the same type it came from';
comment on column inherited_protection.type is 'Kind of protection';

create table protection_merge (
  id uuid not null,
  duplicate uuid not null,
  survivor uuid not null,
  merged_at timestamptz not null,
  split_at timestamptz,
  constraint protection_merge_pk primary key (id),
  constraint protection_merge_of_two check (duplicate <> survivor)
);
create unique index protection_merge_open on protection_merge (duplicate) where split_at is null;
create index protection_merge_pair on protection_merge (duplicate, survivor, merged_at);
comment on table protection_merge is 'Persons whose protections were brought together because they are one human being';
comment on column protection_merge.id is 'Id of the merge, UUID v7';
comment on column protection_merge.duplicate is 'Person that is deleted as a duplicate';
comment on column protection_merge.survivor is 'Person that goes on';
comment on column protection_merge.merged_at is 'Registration time of the merge';
comment on column protection_merge.split_at is 'Registration time of its undoing; null while they are one';

create table protection_before_merge (
  merge uuid not null,
  person_id uuid not null,
  type text not null,
  fact uuid not null,
  constraint protection_before_merge_pk primary key (merge, person_id, type, fact),
  constraint protection_before_merge_merge foreign key (merge) references protection_merge (id),
  constraint protection_before_merge_fact foreign key (fact) references fact (id)
);
comment on table protection_before_merge is 'What each of two persons had when they were merged, for giving it back when they are split';
comment on column protection_before_merge.merge is 'The merge';
comment on column protection_before_merge.person_id is 'Whose protection it was';
comment on column protection_before_merge.type is 'Kind of protection';
comment on column protection_before_merge.fact is 'Fact that held it, with its end';

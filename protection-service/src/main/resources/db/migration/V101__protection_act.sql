create table protection_act (
  id bigint not null generated always as identity,
  protection uuid not null,
  person_id uuid not null,
  type text not null,
  fact uuid not null,
  act text not null,
  acted_by text not null,
  reason text,
  follows uuid,
  place_epoch int not null,
  place_tx bigint not null,
  place_position bigint not null,
  acted_at timestamptz not null default clock_timestamp(),
  confirmed_at timestamptz,
  constraint protection_act_pk primary key (id),
  constraint protection_act_fact foreign key (fact) references fact (id),
  constraint protection_act_known
    check (act in ('PROTECTED', 'RENEWED', 'LIFTED', 'INHERITED', 'IMPORTED'))
);
create index protection_act_of_protection on protection_act (protection, id);
create index protection_act_of_follower on protection_act (follows) where follows is not null;
create index protection_act_pending on protection_act (id) where confirmed_at is null;
comment on table protection_act is 'What was done to each protection, and when every live disclosure instance had applied it';
comment on column protection_act.id is 'Running number';
comment on column protection_act.protection is 'Id of the protection: that of the fact it was first registered as';
comment on column protection_act.person_id is 'Protected person';
comment on column protection_act.type is 'Kind of protection, 0001 to 0004';
comment on column protection_act.fact is 'Fact that holds the protection after the act; a closed one when nothing is left of it';
comment on column protection_act.act is 'PROTECTED, RENEWED, LIFTED, INHERITED from a parent, or IMPORTED';
comment on column protection_act.acted_by is 'Employee, client or citizen who acted';
comment on column protection_act.reason is 'Special circumstances, where a protection of more than a year rests on them';
comment on column protection_act.follows is 'Name and address protection that this one follows from (CPR-loven section 30(1))';
comment on column protection_act.place_epoch is 'Place of the act in the change log: epoch';
comment on column protection_act.place_tx is 'The same: transaction';
comment on column protection_act.place_position is 'The same: position';
comment on column protection_act.acted_at is 'Clock when the act was written';
comment on column protection_act.confirmed_at is 'Clock when the act was confirmed; null while it is pending';

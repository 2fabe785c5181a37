create table log_leader (
  source text not null,
  instance uuid,
  generation bigint not null default 0,
  leased_until timestamptz not null default '-infinity',
  constraint log_leader_pk primary key (source),
  constraint log_leader_source_known foreign key (source) references log_cursor (source)
);
insert into log_leader (source) select source from log_cursor;
comment on table log_leader is 'Which instance follows a change log; only this database''s clock tells when its lease is over';
comment on column log_leader.source is 'Service whose log it is';
comment on column log_leader.instance is 'Id that the instance gave itself; null before the first';
comment on column log_leader.generation is 'Counts who led; what an earlier leader has fetched is not applied any more';
comment on column log_leader.leased_until is 'From then on another instance may lead';

create table disclosure_instance (
  id uuid not null,
  leased_until timestamptz not null,
  generation bigint not null,
  applied_epoch int not null,
  applied_tx bigint not null,
  applied_position bigint not null,
  must_reach_epoch int,
  must_reach_tx bigint,
  must_reach_position bigint,
  constraint disclosure_instance_pk primary key (id),
  constraint disclosure_instance_must_reach_whole
    check (num_nulls(must_reach_epoch, must_reach_tx, must_reach_position) in (0, 3))
);
comment on table disclosure_instance is 'Every instance of disclosure-service that may be answering look-ups; a row goes only when the instance says it stopped, or a confirmation finds its lease over';
comment on column disclosure_instance.id is 'Id that the instance gave itself';
comment on column disclosure_instance.leased_until is 'By this database''s clock: from then on the instance is taken to have stopped';
comment on column disclosure_instance.generation is 'Counts the times that the instance began anew';
comment on column disclosure_instance.applied_epoch is 'Place in this service''s change log that the instance has applied: epoch';
comment on column disclosure_instance.applied_tx is 'The same: transaction';
comment on column disclosure_instance.applied_position is 'The same: position';
comment on column disclosure_instance.must_reach_epoch is 'Place that it must have applied before it answers: epoch; null until it is told';
comment on column disclosure_instance.must_reach_tx is 'The same: transaction';
comment on column disclosure_instance.must_reach_position is 'The same: position';

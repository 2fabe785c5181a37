create table log_epoch (
  epoch int not null,
  cluster text not null,
  ended_at_tx xid8 not null,
  begun_at timestamptz not null default clock_timestamp(),
  constraint log_epoch_pk primary key (epoch)
);
comment on table log_epoch is 'Lives of the change log: a new one begins when the database is found in another cluster or timeline';
comment on column log_epoch.epoch is 'Running number, from 1';
comment on column log_epoch.cluster is 'System identifier and timeline of the cluster';
comment on column log_epoch.ended_at_tx is 'Highest transaction that the epoch before this had in this log when it ended';
comment on column log_epoch.begun_at is 'When the service noticed';

create table change_log (
  epoch int not null,
  tx xid8 not null default pg_current_xact_id(),
  position bigint not null generated always as identity,
  subject uuid not null,
  type text not null,
  payload jsonb not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint change_log_pk primary key (epoch, tx, position)
);
comment on table change_log is 'Every committed change, read in the order of epoch, tx, position below the horizon of ended transactions';
comment on column change_log.epoch is 'Life of the log that the change belongs to';
comment on column change_log.tx is 'Transaction that made the change';
comment on column change_log.position is 'Order within a transaction';
comment on column change_log.subject is 'Person that the change is about';
comment on column change_log.type is 'What happened';
comment on column change_log.payload is 'What another service needs to follow the change';
comment on column change_log.recorded_at is 'Clock when the change was written';

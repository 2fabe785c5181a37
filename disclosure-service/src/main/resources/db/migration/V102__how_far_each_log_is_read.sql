create table log_cursor (
  source text not null,
  cursor text not null,
  drained_at timestamptz,
  constraint log_cursor_pk primary key (source),
  constraint log_cursor_source_known check (source in ('number', 'person', 'address', 'protection'))
);
insert into log_cursor (source, cursor)
select source, '' from unnest(array['number', 'person', 'address', 'protection']) as s(source);
comment on table log_cursor is 'How far each change log is applied; moves in the transaction that applies a page';
comment on column log_cursor.source is 'Service whose log it is';
comment on column log_cursor.cursor is 'Opaque cursor of that log; empty before the first page';
comment on column log_cursor.drained_at is 'When the end of the log was last seen';

alter table log_cursor add column complete_until timestamptz;
comment on column log_cursor.complete_until is 'All that its owner registered as known before this instant is applied; null before the end of the log was seen';

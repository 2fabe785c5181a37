alter table log_cursor add column fresh_at timestamptz;
comment on column log_cursor.fresh_at is 'By this database''s clock: all that was committed in the owner''s log before is applied; null before the end of the log was seen';

-- fresh_at tells it by the clock of the owner's database.
alter table log_cursor drop column drained_at;

alter table log_epoch add column mark int not null default 0;
comment on table log_epoch is 'Lives of the change log: a new one begins with the first read or write that finds the server started anew or on another timeline';
comment on column log_epoch.cluster is 'Life of the server: when it was started and its timeline; in epochs with mark 0 system identifier and timeline';
comment on column log_epoch.mark is 'Drawn by lot: tells this epoch from one of the same number in a life that was lost; 0 in epochs of before';
comment on column log_epoch.begun_at is 'When a read or a write noticed';

create function log_life() returns text
language sql stable
return extract(epoch from pg_postmaster_start_time())::text || '/' || left(pg_walfile_name(pg_current_wal_lsn()), 8);
comment on function log_life is 'Which life of the server this is; no transaction outlasts one';

create function current_log_epoch() returns int
language plpgsql volatile as $$
declare
  told text := current_setting('cpr.log_epoch', true);
  found_epoch int;
begin
  -- A transaction has one life; of many changes in it only the first looks.
  if told <> '' then
    return told::int;
  end if;
  loop
    select e.epoch into found_epoch from log_epoch e
    where e.epoch = (select max(epoch) from log_epoch) and e.cluster = log_life();
    if found then
      perform set_config('cpr.log_epoch', found_epoch::text, true);
      return found_epoch;
    end if;
    insert into log_epoch (epoch, cluster, mark, ended_at_tx)
    select coalesce(max(e.epoch), 0) + 1, log_life(), 1 + floor(random() * 2147483646)::int,
      greatest(
        (select c.tx from change_log c where c.epoch = max(e.epoch) order by c.tx desc limit 1),
        -- Cursors of releases before this one stand at the horizon, beyond the last change.
        (select pg_snapshot_xmax(pg_current_snapshot()) from log_epoch b
          where b.epoch = max(e.epoch) and b.mark = 0),
        '0'::xid8)
    from log_epoch e
    on conflict on constraint log_epoch_pk do nothing;
  end loop;
end $$;
comment on function current_log_epoch is 'The epoch of this life of the server; begins one when there is none yet, in the transaction that asks';

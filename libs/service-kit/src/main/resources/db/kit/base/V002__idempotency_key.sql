create table idempotency_key (
  client text not null,
  route text not null,
  key text not null,
  body_hmac bytea not null,
  status int,
  answer jsonb,
  created_at timestamptz not null default clock_timestamp(),
  constraint idempotency_key_pk primary key (client, route, key)
);
create index idempotency_key_created_at on idempotency_key (created_at);
comment on table idempotency_key is 'Writes that were done, by the key their client gave them; kept 30 days';
comment on column idempotency_key.client is 'OAuth client and subject that sent the key';
comment on column idempotency_key.route is 'Method and path of the write';
comment on column idempotency_key.key is 'Idempotency-Key header as sent';
comment on column idempotency_key.body_hmac is 'HMAC-SHA256 of the canonical body';
comment on column idempotency_key.status is 'HTTP status of the answer';
comment on column idempotency_key.answer is 'Ids and counts from which the answer is rebuilt';
comment on column idempotency_key.created_at is 'When the key was first seen';

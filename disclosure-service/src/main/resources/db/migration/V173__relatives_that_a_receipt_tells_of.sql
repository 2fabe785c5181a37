create table receipt_relative (
  person_id uuid not null,
  receipt uuid not null,
  kinds text[] not null,
  constraint receipt_relative_pk primary key (person_id, receipt)
);
create index receipt_relative_in_time on receipt_relative using brin (receipt);
comment on table receipt_relative is 'The other persons of whom an answer told: a receipt is kept for each of them, too';
comment on column receipt_relative.person_id is 'Relative whose number, name or birth date was told';
comment on column receipt_relative.receipt is 'Receipt of the person who was asked for';
comment on column receipt_relative.kinds is 'Kinds of fact that told of the relative';

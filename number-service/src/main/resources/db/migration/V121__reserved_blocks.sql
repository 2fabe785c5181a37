create table block (
  id uuid not null,
  birth_date date not null,
  sex text not null,
  size int not null,
  organisation text not null,
  unit text not null,
  valid_to timestamptz not null,
  opened_by text not null,
  opened_at timestamptz not null default clock_timestamp(),
  closed_by text,
  closed_at timestamptz,
  constraint block_pk primary key (id),
  constraint block_sex_known check (sex in ('K', 'M')),
  constraint block_not_empty check (size between 1 and 1000),
  constraint block_closed_by_someone check ((closed_by is null) = (closed_at is null))
);
create index block_open_of_organisation on block (organisation) where closed_at is null;
comment on table block is 'Numbers set aside for a unit that must be able to give them offline; rows are never deleted';
comment on column block.id is 'Id of the block, UUID v7';
comment on column block.birth_date is 'Birth date of its numbers';
comment on column block.sex is 'Sex of its numbers: K or M';
comment on column block.size is 'How many numbers were set aside';
comment on column block.organisation is 'CVR number of the organisation that has it';
comment on column block.unit is 'The organisation''s own name of the unit, for example a ward';
comment on column block.valid_to is 'When the unit must have stopped giving numbers from it';
comment on column block.opened_by is 'User or system that reserved it';
comment on column block.opened_at is 'Clock when it was reserved';
comment on column block.closed_by is 'User or system that closed it';
comment on column block.closed_at is 'Clock when it was closed and what was unused went back to its series';

create table reserved_number (
  birth_date date not null,
  sex text not null,
  ordinal int not null,
  block_id uuid not null,
  constraint reserved_number_pk primary key (birth_date, sex, ordinal),
  constraint reserved_number_block foreign key (block_id) references block (id)
);
create index reserved_number_of_block on reserved_number (block_id);
comment on table reserved_number is 'Ordinals in open blocks that were not used yet; a row goes when its number is given or its block is closed';
comment on column reserved_number.birth_date is 'Birth date of the series';
comment on column reserved_number.sex is 'Sex of the series: K or M';
comment on column reserved_number.ordinal is 'Place in the official order';
comment on column reserved_number.block_id is 'The block';

alter table number add column block_id uuid;
alter table number add constraint number_block foreign key (block_id) references block (id);
create index number_of_block on number (block_id) where block_id is not null;
comment on column number.block_id is 'Block that the number was given from';

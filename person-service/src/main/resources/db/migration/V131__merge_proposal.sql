create table merge_proposal (
  id uuid not null,
  state text not null,
  report jsonb not null,
  organisation text not null,
  proposed_by text not null,
  client text not null,
  proposed_at timestamptz not null default clock_timestamp(),
  first_by text,
  first_at timestamptz,
  decided_by text,
  decided_at timestamptz,
  reason text,
  document text,
  undertaking uuid,
  constraint merge_proposal_pk primary key (id),
  constraint merge_proposal_state_known check (
    state in ('PROPOSED', 'AWAITING_SECOND', 'APPROVED', 'REFUSED')),
  constraint merge_proposal_waits_for_another check (
    (first_by is null) = (first_at is null) and (state <> 'AWAITING_SECOND' or first_by is not null)),
  constraint merge_proposal_decided_by_somebody check (
    (decided_by is not null) = (state in ('APPROVED', 'REFUSED'))
    and (decided_at is null) = (decided_by is null)),
  constraint merge_proposal_approved_by_another check (decided_by <> first_by or state <> 'APPROVED'),
  constraint merge_proposal_approved_is_begun check ((undertaking is not null) = (state = 'APPROVED'))
);
create index merge_proposal_open on merge_proposal (id) where state in ('PROPOSED', 'AWAITING_SECOND');
comment on table merge_proposal is 'Merges that the CPR office has to decide on, or a second of its employees; a decided row is never changed';
comment on column merge_proposal.id is 'Id of the proposal, UUID v7';
comment on column merge_proposal.state is 'PROPOSED by a municipality; AWAITING_SECOND: an employee of the office approved, another must; APPROVED; REFUSED';
comment on column merge_proposal.report is 'What was reported, as it was sent: whether its numbers are anybody''s was not looked at for a municipality';
comment on column merge_proposal.organisation is 'CVR number of the organisation that reported';
comment on column merge_proposal.proposed_by is 'Its employee, or the client of its machine';
comment on column merge_proposal.client is 'OAuth client it was reported through';
comment on column merge_proposal.proposed_at is 'When it was reported';
comment on column merge_proposal.first_by is 'Employee of the office who approved first';
comment on column merge_proposal.first_at is 'When that was';
comment on column merge_proposal.decided_by is 'Employee of the office who decided';
comment on column merge_proposal.decided_at is 'When that was';
comment on column merge_proposal.reason is 'Why, in words';
comment on column merge_proposal.document is 'Document that the decision rests on';
comment on column merge_proposal.undertaking is 'The merge that an approved one became';

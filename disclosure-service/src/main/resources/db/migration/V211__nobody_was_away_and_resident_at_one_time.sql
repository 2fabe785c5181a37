comment on column quality_rule.finding_sql is 'Query that gives person, other person or null, and ids of the facts at fault, of the persons in batch. It may read batch (person_id), own (their facts that hold: id, person_id, kind, value, and merged: whether the person is a duplicate), the view holding, and known_fact for what held before. Null: found by likeness';

insert into quality_rule
  (code, place, severity, words_da, words_en, fields, worked_off_by, mended_by, finding_sql)
values
  ('was-away-with-residence', 19, 'ERROR',
  'En udrejst, forsvundet eller død havde samtidig bopælsstatus',
  'Someone emigrated, disappeared or dead had a status of residence at the same time',
  string_to_array('personStatus.code personStatus.effectFrom residenceStatus.code residenceStatus.effectFrom', ' '),
  'MUNICIPALITY_OF_RESIDENCE', 'person-service POST /v1/corrections', $rule$
    select a.person_id, null::uuid, array[a.id, b.id]
    from batch p
    join known_fact a on a.person_id = p.person_id and a.kind = 'personStatus'
      and a.value ->> 'code' in ('70', '80', '90')
    join known_fact b on b.person_id = p.person_id and b.kind = 'residenceStatus'
    where a.known_to is null and a.standing = 'VALID'
      and b.known_to is null and b.standing = 'VALID'
      and a.effect && b.effect
      and not (a.effect @> now() and b.effect @> now())
      and not exists (select from merged_person m where m.person_id = p.person_id)
  $rule$);

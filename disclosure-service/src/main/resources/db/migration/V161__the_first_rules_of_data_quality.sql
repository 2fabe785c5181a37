-- own, batch and holding: see the comment on finding_sql.
insert into quality_rule
  (code, place, severity, words_da, words_en, fields, worked_off_by, mended_by, finding_sql)
values
  ('parent-younger-than-child', 1, 'ERROR',
  'En forælder er ikke født før barnet',
  'A parent was not born before the child',
  string_to_array('parent.person parent.birthDate birth.date', ' '),
  'MUNICIPALITY_OF_RESIDENCE', 'person-service POST /v1/corrections', $rule$
    select p.person_id, q.person_id, array[p.id, b.id, q.id]
    from own p
    join holding b on b.person_id = p.person_id and b.kind = 'birth'
    join holding q on q.person_id = (p.value ->> 'person')::uuid and q.kind = 'birth'
    where p.kind = 'parent' and not p.merged and first_day(q.value ->> 'date') >= first_day(b.value ->> 'date')
    union all
    select p.person_id, null, array[p.id, b.id]
    from own p
    join holding b on b.person_id = p.person_id and b.kind = 'birth'
    where p.kind = 'parent' and not p.merged and p.value ->> 'person' is null
      and first_day(p.value ->> 'birthDate') >= first_day(b.value ->> 'date')
  $rule$),
  ('parent-close-in-age', 2, 'WARNING',
  'En forælder er under 12 år ældre end barnet',
  'A parent is less than 12 years older than the child',
  string_to_array('parent.person parent.birthDate birth.date', ' '),
  'MUNICIPALITY_OF_RESIDENCE', 'person-service POST /v1/corrections', $rule$
    select p.person_id, q.person_id, array[p.id, b.id, q.id]
    from own p
    join holding b on b.person_id = p.person_id and b.kind = 'birth'
    join holding q on q.person_id = (p.value ->> 'person')::uuid and q.kind = 'birth'
    where p.kind = 'parent' and not p.merged and first_day(q.value ->> 'date') < first_day(b.value ->> 'date') and first_day(q.value ->> 'date') > first_day(b.value ->> 'date') - interval '12 years'
    union all
    select p.person_id, null, array[p.id, b.id]
    from own p
    join holding b on b.person_id = p.person_id and b.kind = 'birth'
    where p.kind = 'parent' and not p.merged and p.value ->> 'person' is null
      and first_day(p.value ->> 'birthDate') < first_day(b.value ->> 'date') and first_day(p.value ->> 'birthDate') > first_day(b.value ->> 'date') - interval '12 years'
  $rule$),
  ('dead-with-residence', 3, 'ERROR',
  'En død har bopæl',
  'A dead person has a residence',
  string_to_array('personStatus.code residence.effectFrom', ' '),
  'MUNICIPALITY_OF_RESIDENCE', 'address-service POST /v1/corrections', $rule$
    select a.person_id, null::uuid, array[a.id, b.id]
    from own a
    join holding b on b.person_id = a.person_id and b.kind = 'residence'
    where a.kind = 'personStatus' and not a.merged and a.value ->> 'code' = '90'
  $rule$),
  ('dead-and-married', 4, 'ERROR',
  'En død står som gift eller registreret partner',
  'A dead person stands as married or registered partner',
  string_to_array('personStatus.code civilStatus.code', ' '),
  'MUNICIPALITY_OF_RESIDENCE', 'person-service POST /v1/corrections', $rule$
    select a.person_id, null::uuid, array[a.id, b.id]
    from own a
    join holding b on b.person_id = a.person_id and b.kind = 'civilStatus' and b.value ->> 'code' in ('G', 'P')
    where a.kind = 'personStatus' and not a.merged and a.value ->> 'code' = '90'
  $rule$),
  ('away-with-residence', 5, 'ERROR',
  'En udrejst eller forsvundet har bopælsstatus',
  'Someone emigrated or disappeared has a status of residence',
  string_to_array('personStatus.code residenceStatus.code', ' '),
  'MUNICIPALITY_OF_RESIDENCE', 'person-service POST /v1/corrections', $rule$
    select a.person_id, null::uuid, array[a.id, b.id]
    from own a
    join holding b on b.person_id = a.person_id and b.kind = 'residenceStatus'
    where a.kind = 'personStatus' and not a.merged and a.value ->> 'code' in ('70', '80')
  $rule$),
  ('resident-without-number', 6, 'ERROR',
  'En bopæl uden gældende personnummer',
  'Someone resident has no number in use',
  string_to_array('residenceStatus.code number.state', ' '),
  'MUNICIPALITY_OF_RESIDENCE', 'person-service POST /v1/duplicates/undo', $rule$
    select r.person_id, null::uuid, array[r.id]
    from own r
    where r.kind = 'residenceStatus' and not exists (
      select from subject_number n
      where n.person_id = r.person_id and n.current and n.state = 'current')
  $rule$),
  ('replaced-number-in-use', 7, 'ERROR',
  'Et ændret, nedlagt eller annulleret nummer, eller flere numre på en gang, står som gældende',
  'A changed, deleted or annulled number, or several at once, stand as in use',
  string_to_array('number.state', ' '),
  'OFFICE', 'person-service POST /v1/number-changes', $rule$
    select n.person_id, null::uuid, '{}'::uuid[]
    from batch b
    join subject_number n on n.person_id = b.person_id
    where n.current
    group by n.person_id
    having count(*) > 1 or bool_or(n.state in ('changed', 'duplicate', 'annulled'))
  $rule$),
  ('married-without-spouse', 8, 'WARNING',
  'Gift eller registreret partner uden ægtefælle',
  'Married or registered partner without a spouse',
  string_to_array('civilStatus.code civilStatus.spouse', ' '),
  'MUNICIPALITY_OF_RESIDENCE', 'person-service POST /v1/corrections', $rule$
    select m.person_id, null::uuid, array[m.id]
    from own m
    where m.kind = 'civilStatus' and not m.merged and m.value ->> 'code' in ('G', 'P')
      and m.value ->> 'spouse' is null and m.value ->> 'spouseName' is null
      and m.value ->> 'spouseBirthDate' is null
  $rule$),
  ('spouses-disagree', 9, 'ERROR',
  'Ægtefællens civilstand svarer ikke til',
  'The spouse''s civil status does not agree',
  string_to_array('civilStatus.code civilStatus.spouse', ' '),
  'MUNICIPALITY_OF_RESIDENCE', 'person-service POST /v1/corrections', $rule$
    select m.person_id, s.person_id, array_remove(array[m.id, t.id], null)
    from own m
    cross join lateral (select (m.value ->> 'spouse')::uuid as person_id) s
    left join holding t on t.person_id = s.person_id and t.kind = 'civilStatus'
    where m.kind = 'civilStatus' and not m.merged and m.value ->> 'code' in ('G', 'P')
      and exists (select from subject_number n
        where n.person_id = s.person_id and n.state = 'current')
      and not exists (select from holding d
        where d.person_id = s.person_id and d.kind = 'personStatus' and d.value ->> 'code' = '90')
      and (t.id is null or t.value ->> 'code' <> m.value ->> 'code'
        or m.person_id is distinct from coalesce(
          (select g.survivor_id from merged_person g
            where g.person_id = (t.value ->> 'spouse')::uuid),
          (t.value ->> 'spouse')::uuid))
  $rule$),
  ('spouse-dead', 10, 'ERROR',
  'Gift eller registreret partner med en død',
  'Married to, or registered partner of, someone dead',
  string_to_array('civilStatus.code civilStatus.spouse personStatus.code', ' '),
  'MUNICIPALITY_OF_RESIDENCE', 'person-service POST /v1/corrections', $rule$
    select m.person_id, d.person_id, array[m.id, d.id]
    from own m
    join holding d on d.person_id = (m.value ->> 'spouse')::uuid and d.kind = 'personStatus'
      and d.value ->> 'code' = '90'
    where m.kind = 'civilStatus' and not m.merged and m.value ->> 'code' in ('G', 'P')
  $rule$),
  ('unknown-person-referenced', 11, 'NOTICE',
  'En oplysning peger på en, der ikke er i registret',
  'A fact points at someone who is not in the register',
  string_to_array('parent.person child.person civilStatus.spouse custody.holder guardianship.guardian sharedResidence.parent sharedResidence.otherParent', ' '),
  'MUNICIPALITY_OF_RESIDENCE', 'person-service POST /v1/corrections', $rule$
    select o.person_id, r.id::uuid, array[o.id]
    from own o
    cross join lateral (values (o.value ->> 'person'), (o.value ->> 'spouse'), (o.value ->> 'holder'),
      (o.value ->> 'guardian'), (o.value ->> 'parent'), (o.value ->> 'otherParent')) r(id)
    where o.kind in ('parent', 'child', 'civilStatus', 'custody', 'guardianship', 'sharedResidence')
      and r.id is not null and not o.merged
      and not exists (select from subject_number n
        where n.person_id = r.id::uuid and n.state <> 'referenced')
      and not exists (select from holding b
        where b.person_id = r.id::uuid and b.kind = 'birth')
  $rule$),
  ('replaced-person-referenced', 12, 'WARNING',
  'En oplysning peger på en, hvis nummer er nedlagt eller annulleret',
  'A fact points at someone whose number was deleted or annulled',
  string_to_array('parent.person child.person civilStatus.spouse custody.holder guardianship.guardian sharedResidence.parent sharedResidence.otherParent number.state', ' '),
  'MUNICIPALITY_OF_RESIDENCE', 'person-service POST /v1/corrections', $rule$
    select o.person_id, r.id::uuid, array[o.id]
    from own o
    cross join lateral (values (o.value ->> 'person'), (o.value ->> 'spouse'), (o.value ->> 'holder'),
      (o.value ->> 'guardian'), (o.value ->> 'parent'), (o.value ->> 'otherParent')) r(id)
    where o.kind in ('parent', 'child', 'civilStatus', 'custody', 'guardianship', 'sharedResidence')
      and r.id is not null and not o.merged
      and exists (select from subject_number n
        where n.person_id = r.id::uuid and n.state in ('duplicate', 'annulled'))
      and not exists (select from subject_number n
        where n.person_id = r.id::uuid and n.state = 'current')
  $rule$),
  ('minor-without-custody', 13, 'WARNING',
  'En under 18 år med bopæl i Danmark er uden forældremyndighed',
  'Someone under 18 who resides in Denmark is in nobody''s custody',
  string_to_array('birth.date residenceStatus.code custody.relation', ' '),
  'MUNICIPALITY_OF_RESIDENCE', 'person-service POST /v1/corrections', $rule$
    select b.person_id, null::uuid, array[b.id, r.id]
    from own b
    join holding r on r.person_id = b.person_id and r.kind = 'residenceStatus'
      and r.value ->> 'code' in ('01', '03')
    where b.kind = 'birth' and not b.merged
      and first_day(b.value ->> 'date')
        > (now() at time zone 'Europe/Copenhagen')::date - interval '18 years'
      and not exists (select from holding c where c.person_id = b.person_id
        and (c.kind = 'custody' or c.kind = 'personStatus' and c.value ->> 'code' = '90'))
  $rule$),
  ('resident-without-citizenship', 14, 'WARNING',
  'En med bopæl er uden statsborgerskab',
  'Someone resident has no citizenship',
  string_to_array('residenceStatus.code citizenship.country', ' '),
  'MUNICIPALITY_OF_RESIDENCE', 'person-service POST /v1/corrections', $rule$
    select r.person_id, null::uuid, array[r.id]
    from own r
    where r.kind = 'residenceStatus' and not r.merged
      and not exists (select from holding c where c.person_id = r.person_id
        and (c.kind = 'citizenship' or c.kind = 'personStatus' and c.value ->> 'code' = '90'))
  $rule$),
  ('likely-duplicate', 15, 'WARNING',
  'To er sandsynligvis den samme person',
  'Two are likely to be one person',
  string_to_array('name.given name.surname birth.date birth.sex parent.person', ' '),
  'MUNICIPALITY_OF_RESIDENCE', 'person-service POST /v1/duplicates', null);

-- own, batch and holding: see the comment on finding_sql.
insert into quality_rule
  (code, place, severity, words_da, words_en, fields, worked_off_by, mended_by, finding_sql)
values
  ('married-parents-without-joint-custody', 16, 'WARNING',
  'Forældre, der er gift med hinanden, har ikke forældremyndigheden sammen',
  'Parents who are married to each other do not have custody together',
  string_to_array('parent.person civilStatus.code civilStatus.spouse custody.relation birth.date', ' '),
  'MUNICIPALITY_OF_RESIDENCE', 'person-service POST /v1/custody-changes', $rule$
    select c.person_id, case c.value ->> 'relation' when '0003' then f.person_id else m.person_id end,
      array[c.id, m.fact, f.fact, s.id]
    from own c
    join holding b on b.person_id = c.person_id and b.kind = 'birth'
    cross join lateral (select p.id as fact, (p.value ->> 'person')::uuid as person_id
      from holding p where p.person_id = c.person_id and p.kind = 'parent' and p.slot = 'mother') m
    cross join lateral (select p.id as fact, (p.value ->> 'person')::uuid as person_id
      from holding p where p.person_id = c.person_id and p.kind = 'parent' and p.slot = 'father') f
    join holding s on s.person_id = m.person_id and s.kind = 'civilStatus'
      and s.value ->> 'code' = 'G' and s.value ->> 'spouse' = f.person_id::text
    where c.kind = 'custody' and not c.merged and c.value ->> 'relation' in ('0003', '0004')
      and first_day(b.value ->> 'date')
        > (now() at time zone 'Europe/Copenhagen')::date - interval '18 years'
      and not exists (select from holding o where o.person_id = c.person_id
        and o.kind = 'custody' and o.id <> c.id)
      and not exists (select from holding a where a.person_id in (m.person_id, f.person_id)
        and a.kind = 'separation')
  $rule$),
  ('custody-of-adult', 17, 'ERROR',
  'Forældremyndighed over en, der er fyldt 18 år',
  'Custody of someone who is 18 or more',
  string_to_array('custody.relation birth.date', ' '),
  'MUNICIPALITY_OF_RESIDENCE', 'person-service POST /v1/corrections', $rule$
    select c.person_id, null::uuid, array[c.id, b.id]
    from own c
    join holding b on b.person_id = c.person_id and b.kind = 'birth'
    where c.kind = 'custody' and not c.merged
      and first_day(b.value ->> 'date')
        <= (now() at time zone 'Europe/Copenhagen')::date - interval '18 years'
  $rule$),
  ('married-to-kin', 18, 'ERROR',
  'Gift eller registreret partner med en forælder, et barn eller en søskende',
  'Married to, or registered partner of, a parent, a child or a sibling',
  string_to_array('civilStatus.code civilStatus.spouse parent.person', ' '),
  'MUNICIPALITY_OF_RESIDENCE', 'person-service POST /v1/corrections', $rule$
    select m.person_id, s.person_id, array[m.id, p.id]
    from own m
    cross join lateral (select (m.value ->> 'spouse')::uuid as person_id) s
    join holding p on p.person_id = m.person_id and p.kind = 'parent'
    where m.kind = 'civilStatus' and not m.merged and m.value ->> 'code' in ('G', 'P')
      and p.value ->> 'person' = s.person_id::text
    union all
    select m.person_id, s.person_id, array[m.id, p.id, q.id]
    from own m
    cross join lateral (select (m.value ->> 'spouse')::uuid as person_id) s
    join holding p on p.person_id = m.person_id and p.kind = 'parent'
    join holding q on q.person_id = s.person_id and q.kind = 'parent'
    where m.kind = 'civilStatus' and not m.merged and m.value ->> 'code' in ('G', 'P')
      and p.value ->> 'person' = q.value ->> 'person'
  $rule$);

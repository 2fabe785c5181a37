create index known_fact_person_status on known_fact (person_id)
  include (value, effect, known_from, known_to)
  where kind = 'personStatus' and standing = 'VALID';
create index known_fact_residence_status on known_fact (person_id)
  include (value, effect, known_from, known_to)
  where kind = 'residenceStatus' and standing = 'VALID';

create index known_fact_guardian on known_fact ((value ->> 'guardian'))
  where kind = 'guardianship' and known_to is null and standing = 'VALID';

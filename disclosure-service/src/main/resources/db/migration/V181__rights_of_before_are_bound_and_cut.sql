-- Private recipients are told of persons they have identified themselves.
update recipient_right set coverage = 'IDENTIFIED' where kind <> 'AUTHORITY';
alter table recipient_right
  add constraint recipient_right_identified_for_private
    check (kind = 'AUTHORITY' or coverage = 'IDENTIFIED');

-- Of what was registered for them stays what the law lists (CPR-loven §§ 38, stk. 2, and 42, stk. 2); civil status (§ 42, stk. 3) returns with the
-- next right of an organisation whose type has it. The service cuts down likewise what it reads.
create function listed_by_law(path text) returns boolean language sql immutable
  return path ~ '^(name\.(given|middle|surname)(Mark)?|name\.addressing|residence\.(municipality|road|house|floor|door|building|careOf|darAddress|effectFrom)|addressText\.(addressingName|careOf|locality|town|standardAddress|postcode|postDistrict|municipality|road|roadName|house|floor|door|building)|occupation\.text|protection\.(type|effectFrom)|personStatus\.(code|effectFrom)|disappearance\.effectFrom|emigration\.(country|line[0-9]+|effectFrom)|contactAddress\.(line[0-9]+|effectFrom)|guardianship\.(name|line[0-9]+|effectFrom))$';
update recipient_right set fields = array(
    select path from unnest(fields) with ordinality as given (path, place)
    where listed_by_law(path) order by place)
where kind <> 'AUTHORITY';
drop function listed_by_law(text);

-- Until now every system and employee of an organisation could use each of its rights. What a private recipient has is for its systems; the lists of
-- data quality are for people.
insert into organisation_role (id, organisation, role)
select gen_random_uuid(), cvr, role
from organisation cross join unnest('{system,caseworker,office}'::text[]) as role
where kind = 'AUTHORITY' or role = 'system';
insert into recipient_right_role (right_id, role_id)
select r.id, o.id from recipient_right r join organisation_role o on o.organisation = r.organisation
where r.purpose <> 'data-quality' or o.role <> 'system';

-- Finds the statements that mark demands, what an actor said to a recipient, and what links to a statement, without
-- reading the others. Undone by 0004_demands_and_links.drop.sql.

create index statement_version_demanding on posture.statement_version (collection)
    where jsonb_typeof(content -> 'demands') = 'array';

-- '*' is to nobody in particular, as in the books.
create index statement_version_of_pair on posture.statement_version
    (collection, actor, (coalesce(content ->> 'recipient', '*')), day);

-- What a statement links to, as it names them: an id, in either case, or an externalId; null: nothing.
create function posture.linked(content jsonb) returns text[] language sql immutable parallel safe as $$
    select array_agg(lower(name #>> '{}')) from jsonb_path_query(content, '$.links[*].statement') as name
$$;

create index statement_version_links on posture.statement_version using gin (posture.linked(content))
    where jsonb_typeof(content -> 'links') = 'array';

-- Finds the statements that mark demands, what an actor said to a recipient, and what links to a statement, without
-- reading the others. Undone by 0004_demands_and_links.drop.sql.

create index statement_version_demanding on posture.statement_version (collection)
    where jsonb_typeof(content -> 'demands') = 'array';

-- '*' is to nobody in particular, as in the books.
create index statement_version_of_pair on posture.statement_version
    (collection, actor, (coalesce(content ->> 'recipient', '*')), day);

-- Statements by where they were published, however it is written in capitals or not.

create function posture.lowered(names text[]) returns text[] language sql immutable strict parallel safe as
    $$ select array(select lower(name) from unnest(names) name) $$;

create index statement_version_of_source on posture.statement_version using gin (posture.lowered(sources));

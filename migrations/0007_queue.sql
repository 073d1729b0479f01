-- What the pages of the ledger and the queue look for, found and counted without reading the rest. Undone by
-- 0007_queue.drop.sql.

-- What was logged and waits for its first coding, oldest first. What has no authority is context, and waits for nothing.
create index statement_version_waiting on posture.statement_version (logged_sequence, collection)
    where to_sequence is null and not retracted and not coded and (resolved ->> 'authority')::numeric > 0;

create index statement_version_of_speaker on posture.statement_version (lower(speaker), from_sequence desc)
    where speaker is not null;

create index statement_version_retracted on posture.statement_version (from_sequence desc) where retracted;

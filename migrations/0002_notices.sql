-- Notices: what was announced, when. Written by the live daemon, beside the books; not a function of the events, so
-- never rebuilt. Whoever writes one holds the lock 'posture notices' until its transaction ends, so that they become
-- visible in the order of their ids and a reader that goes on after an id misses none.

create table posture.notice (
    id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    -- The last event behind it.
    sequence bigint not null,
    kind text not null check (kind in ('crossed', 'confirmed', 'withdrawn', 'surprise', 'turn', 'parked')),
    -- What a withdrawal takes back.
    withdraws text check (withdraws in ('crossed', 'confirmed', 'surprise', 'turn')),
    cause text check (cause in ('said', 'record')),
    collection text collate "C",
    actor text collate "C",
    recipient text collate "C",
    dimension smallint,
    day date,
    -- The shift as it stood.
    shift jsonb,
    -- The webhook that was parked.
    webhook uuid,
    check ((kind = 'withdrawn') = (withdraws is not null)),
    check ((kind = 'parked') = (webhook is not null)),
    check ((kind = 'parked') = (shift is null))
);

create index notice_of_actor on posture.notice (collection, actor, id);

create trigger notice_never_rewritten before update or delete on posture.notice
    for each row execute function posture.ledger_is_append_only();
create trigger notice_never_truncated before truncate on posture.notice
    for each statement execute function posture.ledger_is_append_only();
alter table posture.notice enable always trigger notice_never_rewritten;
alter table posture.notice enable always trigger notice_never_truncated;

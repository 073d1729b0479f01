-- Webhooks, and the messages by which they are delivered. Undone by 0003_webhooks.drop.sql.

-- ---------------------------------------------------------------------------------------------------------------------
-- The message store: exported from Wolverine's model (db-patch), without the block around it. A test asserts that it
-- leaves the model nothing.

DO $$
BEGIN      IF NOT EXISTS (SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = 'wolverine') THEN
        BEGIN
          EXECUTE 'CREATE SCHEMA IF NOT EXISTS wolverine';
        EXCEPTION
          WHEN duplicate_schema THEN NULL;
          WHEN unique_violation THEN NULL;
        END;
      END IF;

END
$$;


CREATE TABLE IF NOT EXISTS wolverine.wolverine_outgoing_envelopes (
    id              uuid                        NOT NULL,
    owner_id        integer                     NOT NULL,
    destination     varchar                     NOT NULL,
    deliver_by      timestamp with time zone    NULL,
    body            bytea                       NOT NULL,
    attempts        integer                     NULL DEFAULT 0,
    message_type    varchar                     NOT NULL,
CONSTRAINT pkey_wolverine_outgoing_envelopes_id PRIMARY KEY (id)
);

CREATE INDEX idx_wolverine_outgoing_envelopes_owner ON wolverine.wolverine_outgoing_envelopes USING btree (owner_id) WHERE (owner_id <> 0);

CREATE INDEX idx_wolverine_outgoing_envelopes_recover ON wolverine.wolverine_outgoing_envelopes USING btree (destination) WHERE (owner_id = 0);
CREATE TABLE IF NOT EXISTS wolverine.wolverine_incoming_envelopes (
    id                uuid                        NOT NULL,
    status            varchar                     NOT NULL,
    owner_id          integer                     NOT NULL,
    execution_time    timestamp with time zone    NULL DEFAULT NULL,
    attempts          integer                     NULL DEFAULT 0,
    body              bytea                       NOT NULL,
    message_type      varchar                     NOT NULL,
    received_at       varchar                     NULL,
    keep_until        timestamp with time zone    NULL,
CONSTRAINT pkey_wolverine_incoming_envelopes_id PRIMARY KEY (id)
);

CREATE INDEX idx_wolverine_incoming_envelopes_owner ON wolverine.wolverine_incoming_envelopes USING btree (owner_id) WHERE (owner_id <> 0);

CREATE INDEX idx_wolverine_incoming_envelopes_recover ON wolverine.wolverine_incoming_envelopes USING btree (received_at) WHERE (status = 'Incoming' AND owner_id = 0);

CREATE INDEX idx_wolverine_incoming_envelopes_keep_until ON wolverine.wolverine_incoming_envelopes USING btree (keep_until) WHERE (status = 'Handled');

CREATE INDEX idx_wolverine_incoming_envelopes_scheduled ON wolverine.wolverine_incoming_envelopes USING btree (execution_time) WHERE (status = 'Scheduled');
CREATE TABLE IF NOT EXISTS wolverine.wolverine_dead_letters (
    id                   uuid                        NOT NULL,
    execution_time       timestamp with time zone    NULL DEFAULT NULL,
    body                 bytea                       NOT NULL,
    message_type         varchar                     NOT NULL,
    received_at          varchar                     NULL,
    source               varchar                     NULL,
    exception_type       varchar                     NULL,
    exception_message    varchar                     NULL,
    sent_at              timestamp with time zone    NULL,
    replayable           boolean                     NULL,
    failure_group        varchar(100)                NULL,
    failure_title        varchar(500)                NULL,
    failed_at            timestamp with time zone    NULL,
    first_failed_at      timestamp with time zone    NULL,
    replay_count         integer                     NULL,
    last_replayed_at     timestamp with time zone    NULL,
    archived_at          timestamp with time zone    NULL,
CONSTRAINT pkey_wolverine_dead_letters_id PRIMARY KEY (id)
);

CREATE INDEX idx_wolverine_dead_letters_replayable ON wolverine.wolverine_dead_letters USING btree (replayable) WHERE (replayable = true);

CREATE INDEX idx_wolverine_dead_letters_failure_group ON wolverine.wolverine_dead_letters USING btree (failure_group);
CREATE TABLE IF NOT EXISTS wolverine.wolverine_dead_letter_history (
    id                  uuid                        NOT NULL,
    replay_count        integer                     NULL,
    last_replayed_at    timestamp with time zone    NULL,
    first_failed_at     timestamp with time zone    NULL,
CONSTRAINT pkey_wolverine_dead_letter_history_id PRIMARY KEY (id)
);

CREATE INDEX idx_wolverine_dead_letter_history_last_replayed_at ON wolverine.wolverine_dead_letter_history USING btree (last_replayed_at);
CREATE TABLE IF NOT EXISTS wolverine.wolverine_nodes (
    id              uuid                        NOT NULL,
    node_number     serial                      NOT NULL,
    description     varchar                     NOT NULL,
    uri             varchar                     NOT NULL,
    started         timestamp with time zone    NOT NULL DEFAULT now(),
    health_check    timestamp with time zone    NOT NULL DEFAULT now(),
    version         varchar                     NULL,
    capabilities    text[]                      NULL,
CONSTRAINT pkey_wolverine_nodes_id PRIMARY KEY (id)
);
CREATE TABLE IF NOT EXISTS wolverine.wolverine_node_assignments (
    id         varchar                     NOT NULL,
    node_id    uuid                        NULL,
    started    timestamp with time zone    NOT NULL DEFAULT now(),
CONSTRAINT pkey_wolverine_node_assignments_id PRIMARY KEY (id)
);

DO $do$
BEGIN
ALTER TABLE wolverine.wolverine_node_assignments
ADD CONSTRAINT fkey_wolverine_node_assignments_node_id FOREIGN KEY(node_id)
REFERENCES wolverine.wolverine_nodes(id) ON DELETE CASCADE;
EXCEPTION
    WHEN duplicate_object THEN NULL;
END
$do$;
CREATE TABLE IF NOT EXISTS wolverine.wolverine_control_queue (
    id              uuid                        NOT NULL,
    message_type    varchar                     NOT NULL,
    node_id         uuid                        NOT NULL,
    body            bytea                       NOT NULL,
    posted          timestamp with time zone    NOT NULL DEFAULT NOW(),
    expires         timestamp with time zone    NULL,
CONSTRAINT pkey_wolverine_control_queue_id PRIMARY KEY (id)
);
CREATE TABLE IF NOT EXISTS wolverine.wolverine_node_records (
    id             serial                      NOT NULL,
    node_number    integer                     NOT NULL,
    event_name     varchar                     NOT NULL,
    timestamp      timestamp with time zone    NOT NULL DEFAULT now(),
    description    varchar                     NULL,
CONSTRAINT pkey_wolverine_node_records_id PRIMARY KEY (id)
);
CREATE TABLE IF NOT EXISTS wolverine.wolverine_agent_restrictions (
    id      uuid       NOT NULL,
    uri     varchar    NOT NULL,
    type    varchar    NOT NULL,
    node    integer    NOT NULL DEFAULT 0,
CONSTRAINT pkey_wolverine_agent_restrictions_id PRIMARY KEY (id)
);

-- ---------------------------------------------------------------------------------------------------------------------
-- Who wants to be told, and of what; null: of all. Dimensions by number, as everywhere.

create table posture.webhook (
    id             uuid primary key,
    url            text        not null,
    collection     text        not null,
    actors         text[],
    dimensions     smallint[],
    kinds          text[],
    confirmed      boolean,
    events         text[]      not null,
    note           text,
    active         boolean     not null default true,
    -- Since when nothing is sent, because nothing arrived.
    parked_at      timestamptz,
    -- When something last arrived.
    arrived_at     timestamptz,
    registered_at  timestamptz not null default now(),
    registered_by  text        not null,
    removed_at     timestamptz,
    -- What there was before it asked is not sent.
    after_notice   bigint      not null,
    after_sequence bigint      not null,
    check (parked_at is null or not active)
);

-- A secret, under the key ring below; until: when it was replaced, the end of its use.
create table posture.webhook_secret (
    webhook uuid        not null references posture.webhook,
    added   bigint generated always as identity,
    secret  bytea       not null,
    until   timestamptz,
    primary key (webhook, added)
);

-- How far what happened was handed out to webhooks. Whoever holds the row hands out.
create table posture.webhook_cursor (
    one      boolean primary key default true check (one),
    notice   bigint not null,
    sequence bigint not null
);
insert into posture.webhook_cursor (notice, sequence) values (
    (select coalesce(max(id), 0) from posture.notice), (select coalesce(max(seq_id), 0) from posture.mt_events));

-- A notice, or an event of the ledger, for a webhook: waiting for its turn (or for its webhook to be active), pending,
-- delivered or failed. A log of operation, not of the ledger: what is settled is forgotten after a month.
create table posture.webhook_delivery (
    id         uuid primary key,
    number     bigint generated always as identity,
    webhook    uuid        not null references posture.webhook,
    type       text        not null,
    -- The id of the CloudEvent, which says of what it is one.
    occurrence text        not null,
    notice     bigint,
    sequence   bigint,
    created_at timestamptz not null default now(),
    state      text        not null check (state in ('waiting', 'pending', 'delivered', 'failed')),
    -- In all, and in a row since it was last handed out.
    attempts   integer     not null default 0,
    tries      integer     not null default 0,
    next_at    timestamptz,
    check ((notice is null) <> (sequence is null))
);
create unique index webhook_delivery_newest on posture.webhook_delivery (webhook, number desc);
create index webhook_delivery_waiting on posture.webhook_delivery (webhook, number) where state = 'waiting';
create index webhook_delivery_pending on posture.webhook_delivery (webhook, next_at) where state = 'pending';
create index webhook_delivery_settled on posture.webhook_delivery (created_at) where state in ('delivered', 'failed');

-- What came of each attempt: the receiver's status, or why there was none.
create table posture.webhook_attempt (
    delivery    uuid        not null references posture.webhook_delivery on delete cascade,
    number      integer     not null,
    at          timestamptz not null,
    status      integer,
    error       text,
    duration_ms integer     not null,
    primary key (delivery, number),
    check (status is not null or error is not null)
);

-- The keys under which secrets are kept (ASP.NET Data Protection), shared by all servers of the database.
create table posture.key_ring (
    added bigint generated always as identity primary key,
    name  text not null,
    key   text not null
);

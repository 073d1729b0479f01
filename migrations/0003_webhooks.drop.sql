-- Undoes 0003_webhooks.sql.
drop table posture.webhook_attempt, posture.webhook_delivery, posture.webhook_cursor, posture.webhook_secret,
    posture.webhook, posture.key_ring;
drop schema wolverine cascade;

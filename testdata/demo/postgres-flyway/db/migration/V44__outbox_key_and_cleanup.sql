WITH gone AS (DELETE FROM notification_outbox RETURNING id)
SELECT count(*) FROM gone;

ALTER TABLE notification_outbox ADD PRIMARY KEY (id);

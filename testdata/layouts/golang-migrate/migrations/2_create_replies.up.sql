-- sent as one string: one implicit transaction
CREATE TABLE replies (
    id         bigserial PRIMARY KEY,
    ticket_id  bigint NOT NULL REFERENCES tickets (id),
    body       text NOT NULL
);
ALTER TABLE tickets ADD COLUMN last_reply_at timestamptz;

CREATE TABLE tickets (
    id       bigserial PRIMARY KEY,
    subject  text NOT NULL,
    state    text NOT NULL DEFAULT 'open'
);
CREATE INDEX tickets_state_idx ON tickets (state);

CREATE TABLE sensors (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    location    text NOT NULL,
    changed_at  timestamptz NOT NULL DEFAULT now()
);

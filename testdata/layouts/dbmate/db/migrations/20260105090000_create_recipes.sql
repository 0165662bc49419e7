-- migrate:up
CREATE TABLE recipes (
    id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    title  text NOT NULL,
    serves smallint NOT NULL DEFAULT 2
);

-- migrate:down
DROP TABLE recipes;

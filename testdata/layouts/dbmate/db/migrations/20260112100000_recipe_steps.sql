-- Steps of a recipe, in order.
-- migrate:up
CREATE TABLE recipe_steps (
    recipe_id  bigint NOT NULL REFERENCES recipes (id),
    step_no    smallint NOT NULL,
    body       text NOT NULL,
    PRIMARY KEY (recipe_id, step_no)
);
ALTER TABLE recipes ADD COLUMN minutes integer;

-- migrate:down
ALTER TABLE recipes DROP COLUMN minutes;
DROP TABLE recipe_steps;

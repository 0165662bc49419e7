-- Written by the tool after each run; not a migration.
CREATE TABLE public.recipes (
    id bigint NOT NULL,
    title text NOT NULL,
    serves smallint DEFAULT 2 NOT NULL,
    minutes integer
);

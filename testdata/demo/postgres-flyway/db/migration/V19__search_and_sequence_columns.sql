ALTER TABLE couriers
    ADD COLUMN search_name text GENERATED ALWAYS AS (lower(full_name)) STORED;

ALTER TABLE depots ADD COLUMN sort_no serial;

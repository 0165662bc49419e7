-- atlas:delimiter \n-- end

CREATE FUNCTION count_visits(hive integer) RETURNS bigint LANGUAGE sql AS
    'SELECT count(*) FROM visits WHERE hive_id = hive;'
-- end
ALTER TABLE "visits" ADD COLUMN "note" text NULL
-- end

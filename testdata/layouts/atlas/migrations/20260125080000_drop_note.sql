-- atlas:txtar

-- checks.sql --
-- atlas:assert DS103
SELECT NOT EXISTS (SELECT 1 FROM "visits" WHERE "note" IS NOT NULL);

-- migration.sql --
ALTER TABLE "visits" DROP COLUMN "note";

-- down.sql --
ALTER TABLE "visits" ADD COLUMN "note" text NULL;

BEGIN;
--
-- Add field born to author
--
ALTER TABLE "library_author" ADD COLUMN "born" date NULL;
COMMIT;

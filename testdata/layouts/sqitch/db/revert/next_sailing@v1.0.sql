BEGIN;
DROP VIEW next_sailing;
COMMIT;

-- sluice:ignore-file drop-view -- old
/* sluice:ignore drop-table, drop-column until 2027-03-01 — gone */ DROP TABLE a;
ALTER TABLE b
  -- sluice:ignore drop-column -- gone
  DROP COLUMN c, # sluice:ignore locking
  DROP COLUMN d; -- squawk-ignore ban-drop-column
-- atlas:nolint DS102 destructive
DO $$ BEGIN
  DROP TABLE e; -- sluice:ignore drop-tabel until never --
END $$;
-- sluice:disable

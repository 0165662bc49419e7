ALTER TABLE clubs DROP motto;
ALTER TABLE members CHANGE club club_id int(11), DROP COLUMN a;
ALTER TABLE members MODIFY id bigint unsigned NOT NULL, DROP PRIMARY KEY;

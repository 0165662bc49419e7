RENAME TABLE stay_notes TO old_stays;
ALTER TABLE old_stays RENAME TO past_stays, ADD COLUMN archived DATETIME(6) DEFAULT NOW(6);
DROP INDEX stays_by_day ON past_stays;
ALTER TABLE past_stays DROP PRIMARY KEY, MODIFY id INT NOT NULL, ADD PRIMARY KEY (id, arrives);
ALTER TABLE past_stays DROP CONSTRAINT stays_in_order;
ALTER TABLE guests ALTER INDEX guests_name IGNORED;

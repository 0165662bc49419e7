ALTER TABLE rooms
    ADD COLUMN wing CHAR(1) NOT NULL DEFAULT 'A' AFTER number,
    ADD COLUMN first_column INT FIRST,
    MODIFY COLUMN floor SMALLINT NOT NULL DEFAULT 1,
    CHANGE COLUMN kind category ENUM('single', 'double', 'suite', 'studio') NOT NULL,
    DROP COLUMN height,
    ADD INDEX rooms_rate (rate),
    ADD CONSTRAINT rooms_rate_positive CHECK (rate > 0);
ALTER TABLE guests RENAME COLUMN born TO birthday, ALTER COLUMN name SET DEFAULT 'N. N.';
ALTER TABLE guests ALTER name DROP DEFAULT, ADD INDEX (email(10), birthday);
ALTER TABLE stays DROP FOREIGN KEY stays_room, ADD FOREIGN KEY stays_to_room (room) REFERENCES rooms (number) ON DELETE RESTRICT;
ALTER TABLE stays RENAME INDEX stays_once TO stays_one_per_day;

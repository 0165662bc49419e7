CREATE VIEW occupied AS SELECT r.number, s.guest FROM rooms r JOIN stays s ON s.room = r.number;
CREATE OR REPLACE VIEW occupied AS SELECT r.number, s.guest, s.leaves FROM rooms r JOIN stays s ON s.room = r.number;
ALTER VIEW occupied AS SELECT room FROM stays;
DELIMITER //
CREATE TRIGGER stays_no_past BEFORE INSERT ON stays FOR EACH ROW
BEGIN
    IF NEW.arrives < '2000-01-01' THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'too long ago';
    END IF;
END//
CREATE FUNCTION nights_of(stay INT) RETURNS INT READS SQL DATA
BEGIN
    RETURN (SELECT nights FROM stays WHERE id = stay);
END//
CREATE PROCEDURE add_pets()
BEGIN
    ALTER TABLE stays ADD COLUMN pets TINYINT UNSIGNED NOT NULL DEFAULT 0;
END//
DELIMITER ;
CALL add_pets();
CREATE EVENT forget ON SCHEDULE EVERY 1 DAY DO DELETE FROM door_log WHERE at < NOW() - INTERVAL 1 YEAR;
ALTER EVENT forget RENAME TO forget_doors;
SET @sql = 'ALTER TABLE guests ADD COLUMN vip TINYINT(1)';
PREPARE change_guests FROM @sql;
EXECUTE change_guests;

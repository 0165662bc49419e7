-- Two regions have it by hand since June, and MySQL has no ADD COLUMN IF NOT EXISTS.
CREATE PROCEDURE add_room_details()
BEGIN
  IF NOT EXISTS (SELECT 1 FROM information_schema.columns
                  WHERE table_schema = DATABASE() AND table_name = 'rooms' AND column_name = 'floor') THEN
    ALTER TABLE rooms ADD COLUMN floor SMALLINT NULL;
    ALTER TABLE rooms MODIFY COLUMN label VARCHAR(100) NOT NULL;
  END IF;
END;
CALL add_room_details();
DROP PROCEDURE add_room_details;

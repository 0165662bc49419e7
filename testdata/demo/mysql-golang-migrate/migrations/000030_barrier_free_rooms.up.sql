SET @ddl = (SELECT IF(
  (SELECT COUNT(*) FROM information_schema.columns
    WHERE table_schema = DATABASE() AND table_name = 'rooms' AND column_name = 'barrier_free') > 0,
  'SELECT 1',
  'ALTER TABLE rooms ADD COLUMN barrier_free TINYINT(1) NOT NULL DEFAULT 0'));
PREPARE change_rooms FROM @ddl;
EXECUTE change_rooms;
DEALLOCATE PREPARE change_rooms;

SET @ddl = (SELECT IF(
  (SELECT COUNT(*) FROM information_schema.columns
    WHERE table_schema = DATABASE() AND table_name = 'clinics' AND column_name = 'website') > 0,
  'ALTER TABLE clinics DROP COLUMN website',
  'DO 0'));
PREPARE change_clinics FROM @ddl;
EXECUTE change_clinics;
DEALLOCATE PREPARE change_clinics;

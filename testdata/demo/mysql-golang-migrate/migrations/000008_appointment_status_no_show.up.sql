ALTER TABLE appointments
  MODIFY COLUMN status ENUM('requested','confirmed','cancelled','no_show') NOT NULL DEFAULT 'requested',
  ALGORITHM=INSTANT;

UPDATE appointments SET status = 'cancelled' WHERE status = 'no_show';
ALTER TABLE appointments
  MODIFY COLUMN status ENUM('requested','confirmed','cancelled') NOT NULL DEFAULT 'requested';

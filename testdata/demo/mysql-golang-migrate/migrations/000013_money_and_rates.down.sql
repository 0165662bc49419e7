ALTER TABLE appointments
  RENAME INDEX idx_appointments_starts_at TO idx_appointments_start,
  MODIFY COLUMN fee DECIMAL(8,2) NOT NULL DEFAULT 0.00,
  COMMENT = '';
ALTER TABLE practitioners MODIFY COLUMN hourly_rate INT NOT NULL DEFAULT 0;

ALTER TABLE practitioners MODIFY COLUMN hourly_rate BIGINT NOT NULL DEFAULT 0;

ALTER TABLE appointments
  COMMENT = 'Termine – one row per visit',
  MODIFY COLUMN fee DECIMAL(10,2) NOT NULL DEFAULT 0.00,
  RENAME INDEX idx_appointments_start TO idx_appointments_starts_at;

ALTER TABLE appointments
  ADD COLUMN booked_by   VARCHAR(40) NULL,
  ADD COLUMN reference   CHAR(8) NOT NULL,
  ADD COLUMN reminded_at DATETIME NULL;

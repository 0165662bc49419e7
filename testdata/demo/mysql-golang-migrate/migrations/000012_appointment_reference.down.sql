ALTER TABLE appointments
  DROP COLUMN reminded_at,
  DROP COLUMN reference,
  DROP COLUMN booked_by;

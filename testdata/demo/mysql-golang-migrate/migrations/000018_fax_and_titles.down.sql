ALTER TABLE appointments
  ADD COLUMN private_note TEXT NULL,
  DROP COLUMN follow_up_of;
ALTER TABLE clinics DROP COLUMN website;

ALTER TABLE rooms DROP COLUMN seats;
ALTER TABLE appointments DROP CONSTRAINT chk_appointments_fee;
ALTER TABLE practitioners DROP CONSTRAINT chk_practitioners_rate;

ALTER TABLE rooms DROP COLUMN seats;
ALTER TABLE appointments DROP CHECK chk_appointments_fee;
ALTER TABLE practitioners DROP CHECK chk_practitioners_rate;

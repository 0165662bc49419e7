ALTER TABLE practitioners ADD CONSTRAINT chk_practitioners_rate CHECK (hourly_rate >= 0) /*!80016 NOT ENFORCED */;
ALTER TABLE appointments ADD CONSTRAINT chk_appointments_fee CHECK (fee >= 0);
ALTER TABLE rooms ADD COLUMN seats TINYINT NULL CHECK (seats > 0);

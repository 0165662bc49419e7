DROP TABLE patients_old;
ALTER TABLE `patients ADD COLUMN note TEXT;
DROP TABLE patients;

DROP INDEX idx_appointments_room ON appointments;
ALTER TABLE appointments DROP INDEX idx_appointments_practitioner;

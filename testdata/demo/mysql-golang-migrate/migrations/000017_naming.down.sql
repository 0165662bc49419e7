RENAME TABLE message_log TO sms_log;
ALTER TABLE patients RENAME COLUMN insurer_code TO insurance;
ALTER TABLE appointments RENAME INDEX idx_appointments_by_room TO idx_appointments_room;

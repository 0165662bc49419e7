ALTER TABLE appointments RENAME INDEX idx_appointments_room TO idx_appointments_by_room;
ALTER TABLE patients RENAME COLUMN insurance TO insurer_code;
RENAME TABLE sms_log TO message_log;

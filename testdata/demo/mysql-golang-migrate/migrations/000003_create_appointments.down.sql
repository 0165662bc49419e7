DROP TABLE sms_log;
DROP TABLE appointments;

CREATE TABLE message_log_new (
  id              BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  appointment_id  BIGINT UNSIGNED NOT NULL,
  sent_at         DATETIME(3)     NOT NULL,
  kind            ENUM('sms','mail') NOT NULL DEFAULT 'sms',
  body            VARCHAR(480)    NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
ALTER TABLE message_log_new RENAME COLUMN kind TO medium;

RENAME TABLE message_log TO message_log_old, message_log_new TO message_log;

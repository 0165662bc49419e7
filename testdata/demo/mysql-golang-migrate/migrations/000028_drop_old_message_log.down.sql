CREATE TABLE message_log_old (
  appointment_id BIGINT UNSIGNED NOT NULL,
  sent_at        DATETIME NOT NULL,
  body           VARCHAR(480) NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE appointments (
  id               BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  patient_id       BIGINT UNSIGNED NOT NULL,
  practitioner_id  BIGINT UNSIGNED NOT NULL,
  room_id          BIGINT UNSIGNED NULL,
  starts_at        DATETIME        NOT NULL,
  minutes          SMALLINT        NOT NULL DEFAULT 20,
  status           ENUM('requested','confirmed','cancelled') NOT NULL DEFAULT 'requested',
  channel          ENUM('phone','web','walk_in')             NOT NULL DEFAULT 'phone',
  reason           VARCHAR(60)     NULL,
  private_note     TEXT            NULL,
  fee              DECIMAL(8,2)    NOT NULL DEFAULT 0.00,
  KEY idx_appointments_start (starts_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

ALTER TABLE appointments
  ADD CONSTRAINT fk_appointments_patient FOREIGN KEY (patient_id) REFERENCES patients (id),
  ADD CONSTRAINT chk_appointments_minutes CHECK (minutes BETWEEN 5 AND 480);

CREATE TABLE sms_log (
  appointment_id BIGINT UNSIGNED NOT NULL,
  sent_at        DATETIME NOT NULL,
  body           VARCHAR(480) NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

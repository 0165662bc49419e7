# Instant on 8.0.29 and later, wherever the column goes.
ALTER TABLE patients
  ADD COLUMN language CHAR(5) NOT NULL DEFAULT 'de-CH',
  ADD COLUMN sms_ok TINYINT(1) NOT NULL DEFAULT 0 AFTER phone,
  ADD COLUMN consent_at DATETIME NULL,
  ALGORITHM=INSTANT;

ALTER TABLE patients
  DROP COLUMN consent_at,
  DROP COLUMN sms_ok,
  DROP COLUMN language;

CREATE TABLE waiting_list (
  patient_id  BIGINT UNSIGNED NOT NULL,
  clinic_id   BIGINT UNSIGNED NOT NULL,
  wished_for  DATE NULL,
  priority    TINYINT NOT NULL DEFAULT 5,
  KEY idx_waiting_list_clinic (clinic_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
ALTER TABLE waiting_list
  ADD CONSTRAINT fk_waiting_list_patient FOREIGN KEY (patient_id) REFERENCES patients (id) ON DELETE CASCADE;

ALTER TABLE appointments
  ADD CONSTRAINT fk_appointments_practitioner
      FOREIGN KEY (practitioner_id) REFERENCES practitioners (id);

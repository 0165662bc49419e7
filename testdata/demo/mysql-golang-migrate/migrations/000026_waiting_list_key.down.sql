ALTER TABLE waiting_list
  DROP PRIMARY KEY,
  ADD INDEX fk_waiting_list_patient (patient_id);

ALTER TABLE appointments DROP FOREIGN KEY fk_appointments_practitioner;
DROP TABLE waiting_list;

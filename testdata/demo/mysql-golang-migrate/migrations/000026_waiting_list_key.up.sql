ALTER TABLE waiting_list ADD PRIMARY KEY (patient_id, clinic_id);

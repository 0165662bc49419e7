-- "Find me the Müller with the insurance from Bern"
ALTER TABLE patients
  ADD FULLTEXT INDEX ft_patients_search (first_name, last_name, insurance);

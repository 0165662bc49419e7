ALTER TABLE patients DROP INDEX ft_patients_search;

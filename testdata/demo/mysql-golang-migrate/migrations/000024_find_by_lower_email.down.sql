DROP INDEX idx_clinics_city ON clinics;
DROP INDEX idx_clinics_lower_city ON clinics;

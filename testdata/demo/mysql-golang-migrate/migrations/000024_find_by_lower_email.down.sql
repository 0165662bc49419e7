DROP INDEX idx_clinics_city ON clinics;
/*!80013 DROP INDEX idx_clinics_lower_city ON clinics */;

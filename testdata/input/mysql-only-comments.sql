# nothing here
-- nor here
/* DROP TABLE patients; */

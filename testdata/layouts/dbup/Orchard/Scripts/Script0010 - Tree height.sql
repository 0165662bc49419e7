ALTER TABLE trees ADD COLUMN height_metres numeric(5, 2);

ALTER TABLE walks ADD COLUMN note text;
ALTER TABLE walks ADD CONSTRAINT walks_km_check CHECK (km > 0) NOT VALID;

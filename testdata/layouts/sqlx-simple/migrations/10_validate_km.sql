-- versions are numbers: 10 comes after 3
ALTER TABLE walks VALIDATE CONSTRAINT walks_km_check;

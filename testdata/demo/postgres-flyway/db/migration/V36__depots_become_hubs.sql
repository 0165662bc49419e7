-- Old name stays usable until every service is released.
ALTER TABLE depots RENAME TO hubs;
CREATE VIEW depots AS SELECT * FROM hubs;
GRANT SELECT, INSERT, UPDATE ON depots TO parcel_app;
GRANT SELECT ON depots TO parcel_reporting;

ALTER INDEX parcels_depot_idx RENAME TO parcels_by_depot_idx;
ALTER TABLE couriers RENAME CONSTRAINT couriers_home_depot_fk TO couriers_home_depot_id_fkey;

ALTER TABLE parcels RENAME COLUMN notes TO delivery_notes;
ALTER TABLE route_cache RENAME TO depot_route_cache;

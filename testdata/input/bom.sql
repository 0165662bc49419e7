DROP TABLE parcels_old; -- übrig

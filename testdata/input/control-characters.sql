-- a form feed before this
DROP TABLE parcels_old;
 DROP TABLE parcels;

ALTER TABLE parcels ADD COLUMN note text;
/* to be continued /* nested */
DROP TABLE parcels_old;

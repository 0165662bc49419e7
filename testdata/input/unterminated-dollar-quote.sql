DROP TABLE parcels_old;
CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $body$
BEGIN
    DELETE FROM parcels;
END
$bdy$;
DROP TABLE parcels;

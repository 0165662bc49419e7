CREATE VIEW ${schema}.crowded AS
SELECT zone_id FROM ${schema}.animals GROUP BY zone_id HAVING count(*) > 10;
